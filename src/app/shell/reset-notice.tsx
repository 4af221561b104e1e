import { useQuery } from '@tanstack/react-query'
import { userQuery } from '../../api/resources/user-queries.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'
import './reset-notice.css'

/** Asks users who must change their password to do so. They can open only their account. */
export function ResetNotice() {
  const { t } = useTranslation()
  const { data: user } = useQuery(userQuery)
  if (!user?.password_force_reset) return null
  return (
    <Alert severity="warning" className="reset-notice">
      <strong>{t('shell.resetTitle')}</strong> {t('shell.resetText')}
    </Alert>
  )
}
