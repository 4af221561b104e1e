import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { readSession } from '../../api/session/session.ts'

/** The session was switched to another tenant, in another tab or by a slow answer in this one, while this form has edits. They stay, for nobody else could bring them back. */
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
          {t('elsewhere.follow')}
        </Button>
      }
    >
      {t('elsewhere.moved', { name })}
    </Alert>
  )
}
