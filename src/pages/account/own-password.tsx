import { useState } from 'react'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { Unsupported } from '../../forms/document/unsupported.tsx'
import { loadTexts } from '../../i18n/texts.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import './own-password.css'

/** Loads the dialog with the password rules and its texts when it is opened. */
const PasswordDialog = lazyPart(async () => {
  const [{ PasswordDialog: Dialog }] = await Promise.all([
    import('./password-dialog.tsx'),
    loadTexts('password-policy'),
  ])
  return Dialog
})

/** Opens the dialog to change the user's own password. */
export function OwnPassword() {
  const { t } = useTranslation('account')
  const isOff = useUnsupported('POST /user/password')
  const [isOpen, setOpen] = useState(false)
  const [isDone, setDone] = useState(false)
  return (
    <section aria-labelledby="own-password" className="own-password">
      <h2 id="own-password">{t('password.title')}</h2>
      <div role="status">
        {isDone && (
          <Alert severity="success" className="own-password-done">
            {t('password.done')}
          </Alert>
        )}
      </div>
      {isOff ? (
        <Unsupported endpoint="POST /user/password" text={t('password.unsupported')} />
      ) : (
        <button
          type="button"
          className="button outlined"
          onClick={() => {
            setDone(false)
            setOpen(true)
          }}
        >
          {t('password.change')}
        </button>
      )}
      {isOpen && !isOff && (
        <PasswordDialog
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false)
            setDone(true)
          }}
        />
      )}
    </section>
  )
}
