import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { tenantQuery } from '../../api/resources/tenant-queries.ts'

/** Says who is affected by a change of the policy. */
export function Reach() {
  const { t } = useTranslation('password-policy')
  const { data } = useQuery(tenantQuery)
  if (!data) return null
  const isForced = data.values.password_force_reset
  return (
    <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 3 }}>
      {t(isForced ? 'reach.forced' : 'reach.new')}
    </Typography>
  )
}
