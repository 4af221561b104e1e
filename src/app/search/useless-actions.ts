import type { QueryClient } from '@tanstack/react-query'
import { holidaysQuery } from '../../api/resources/holidays-queries.ts'
import { tenantQuery } from '../../api/resources/tenant-queries.ts'
import { isTomorrow, proposedExceptions } from '../../domain/schedule/today/proposals.ts'
import { scheduleToChange } from '../../forms/today/use-day.ts'
import type { ActionKey } from './actions.ts'

/** The actions that would change nothing now, by the hours and holidays read so far. */
export function uselessActions(queries: QueryClient, now: Date): ActionKey[] {
  const tenant = queries.getQueryData(tenantQuery.queryKey)
  const holidays = queries.getQueryData(holidaysQuery.queryKey)
  if (!tenant || !holidays) return []
  const { today, tomorrow, late } = proposedExceptions(now, scheduleToChange(tenant, holidays))
  const isUseful = {
    closeEarly: today !== null,
    closeTomorrow: tomorrow !== null && isTomorrow(tomorrow, now, tenant.values.timezone),
    openLate: late !== null,
  }
  return (['closeEarly', 'closeTomorrow', 'openLate'] as const).filter((key) => !isUseful[key])
}
