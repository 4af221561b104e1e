import { useState } from 'react'
import type { Waiting } from '../../api/session/second-factor.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import type { SignInSteps } from '../../pages/sign-in/sign-in-page.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import './reauthentication-dialog.css'
import type { Reauthentication } from './use-identity.ts'

interface Props extends Reauthentication {
  /** The form of the sign-in page. Passed in, to keep the sign-in page's own files small. */
  Steps: typeof SignInSteps
}

/** Asks for the password over a page with unsaved edits when the session has ended. */
export function ReauthenticationDialog({ Steps, session, keep, onDone, onCancel }: Props) {
  const { t } = useTranslation('sign-in-more')
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  return (
    <Dialog
      title={t('reauthentication.title')}
      cancel={t('reauthentication.cancel')}
      first="sign-in-password"
      onClose={onCancel}
    >
      <div className="reauthentication-dialog">
        <p>{t('reauthentication.text')}</p>
        <Steps
          before={{ username: session?.username ?? '', domain: session?.domain ?? '', keep }}
          waiting={waiting}
          onWaiting={setWaiting}
          onDone={onDone}
        />
      </div>
    </Dialog>
  )
}
