import Alert from '@mui/material/Alert'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { userQuery } from '../../api/resources/user-queries.ts'

/** Asks users who must change their password to do so, with a link. Shown on every page. */
export function ResetNotice() {
  const { t } = useTranslation()
  const { data: user } = useQuery(userQuery)
  if (!user?.password_force_reset) return null
  return (
    <Alert severity="warning" sx={{ borderRadius: 0, paddingInline: { xs: 4, md: '32px' } }}>
      <strong>{t('shell.resetTitle')}</strong> {t('shell.resetText')}
    </Alert>
  )
}
