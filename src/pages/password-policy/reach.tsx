import { useQuery } from '@tanstack/react-query'
import { tenantQuery } from '../../api/resources/tenant-queries.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import './reach.css'

/** Says who is affected by a change of the policy. */
export function Reach() {
  const { t } = useTranslation('password-policy')
  const { data } = useQuery(tenantQuery)
  if (!data) return null
  const isForced = data.values.password_force_reset
  return <p className="small dim reach">{t(isForced ? 'reach.forced' : 'reach.new')}</p>
}
