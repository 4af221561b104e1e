import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { readSession } from '../../api/session/session.ts'

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
      sx={{ maxWidth: 720, marginBlockEnd: 5 }}
      action={
        <Button color="inherit" size="small" onClick={() => window.location.reload()}>
          {t('remoteChanges.follow')}
        </Button>
      }
    >
      {t('remoteChanges.tenantSwitched', { name })}
    </Alert>
  )
}
