import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { cannotTell, confirmed } from '../../api/http/confirmed.ts'
import { isKept } from '../../api/session/session.ts'
import { signOutEverywhere } from '../../api/session/sign-in-out.ts'
import { useWriteFailureText } from '../../i18n/use-failure-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { Alert } from '../../ui/alert.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Facts } from './facts.tsx'
import './session-facts.css'

/** How long the browser keeps this session, and ways to sign out: here, or everywhere. */
export function SessionFacts() {
  const { t } = useTranslation(['account', 'common'])
  const failureText = useWriteFailureText()
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const { mutate, error } = useMutation({
    mutationFn: () => confirmed(signOutEverywhere, cannotTell),
    onSuccess: () => navigate(paths.signIn()),
  })
  return (
    <>
      <Facts
        title={t('session')}
        rows={[
          [t('kept'), isKept() ? t('keptOn') : t('keptInTab')],
          [
            t('common:shell.signOut'),
            <div key="out" className="session-facts-ways">
              <button
                type="button"
                className="button outlined"
                onClick={() => navigate(paths.signOut)}
              >
                {t('here')}
              </button>
              <button
                type="button"
                className="button outlined danger"
                onClick={() => setAsking(true)}
              >
                {t('everywhere')}
              </button>
              {error && (
                <Alert role="alert" severity="error">
                  {failureText(error, (why) => t('everywhereFailed', { why }))}
                </Alert>
              )}
            </div>,
          ],
        ]}
      />
      {isAsking && (
        <Confirm
          title={t('everywhereTitle')}
          text={t('everywhereText')}
          confirm={t('everywhere')}
          onConfirm={() => {
            setAsking(false)
            mutate()
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  )
}
