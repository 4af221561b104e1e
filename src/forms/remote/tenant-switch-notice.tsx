import { type ChosenTenant, readSession } from '../../api/session/session.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'
import { SwitchBackButton } from './switch-back-button.tsx'

/**
 * Says that the session was switched to another tenant while this form has edits: in another tab,
 * or by a slow answer in this one. The edits stay, because they exist nowhere else.
 * `openedTenant`: the tenant that they belong to.
 */
export function TenantSwitchNotice({ openedTenant }: { openedTenant: ChosenTenant | undefined }) {
  const { t } = useTranslation()
  const name = readSession()?.tenant?.name ?? ''
  return (
    <Alert
      severity="warning"
      role="alert"
      className="editing-page-notice"
      action={
        <>
          {openedTenant && <SwitchBackButton tenant={openedTenant} />}
          <button
            type="button"
            className="button small inherit"
            onClick={() => window.location.reload()}
          >
            {t('remoteChanges.follow')}
          </button>
        </>
      }
    >
      {t('remoteChanges.tenantSwitched', { name })}
    </Alert>
  )
}
