import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { holidaysQuery } from '../../api/resources/holidays-queries.ts'
import { tenantQuery } from '../../api/resources/tenant-queries.ts'
import { prepareSchedule } from '../../domain/schedule/schedule.ts'
import { OpenNow } from '../../ui/open-now-status.tsx'

/** Whether the tenant is open now, by what is saved. Says nothing until the holidays are known. */
export function TenantOpenStatus() {
  const { data: tenant } = useQuery(tenantQuery)
  const { data: holidays } = useQuery(holidaysQuery)
  const schedule = useMemo(
    () =>
      tenant &&
      holidays &&
      prepareSchedule({ ...tenant.values, hasUnknownHours: tenant.hasUnknownHours, holidays }),
    [tenant, holidays],
  )
  if (!tenant || !schedule?.offsetAt) return null
  return <OpenNow isBrief schedule={schedule} zone={tenant.values.timezone} />
}
