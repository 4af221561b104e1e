import { readSession } from '../../api/session/session.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'

/**
 * Says that the session was switched to another tenant while this form has edits: in another tab,
 * or by a slow answer in this one. The edits stay, because they exist nowhere else.
 */
export function TenantSwitchNotice() {
  const { t } = useTranslation()
  const name = readSession()?.tenant?.name ?? ''
  return (
    <Alert
      severity="warning"
      role="alert"
      className="editing-page-notice"
      action={
        <button
          type="button"
          className="button small inherit"
          onClick={() => window.location.reload()}
        >
          {t('remoteChanges.follow')}
        </button>
      }
    >
      {t('remoteChanges.tenantSwitched', { name })}
    </Alert>
  )
}
