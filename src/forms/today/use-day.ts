import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { holidaysQuery } from '../../api/resources/holidays-queries.ts'
import { type TenantSnapshot, tenantQuery } from '../../api/resources/tenant-queries.ts'
import type { Holiday } from '../../contract/holidays.ts'
import { HOURS_PRESETS } from '../../domain/hours/hours-edit.ts'
import {
  type PreparedSchedule,
  prepareSchedule,
  type Schedule,
} from '../../domain/schedule/schedule.ts'

/** What decides whether the tenant is open today, as the server has it. */
export interface Day {
  tenant: TenantSnapshot
  zone: string
  /** The schedule that exceptions change. Null while the holidays are not known. */
  schedule: Schedule<Holiday> | null
  prepared: PreparedSchedule<Holiday>
}

/**
 * The schedule that exceptions change. If the hours are unknown, a day counts as open all day, so
 * that it can still be closed or cut short.
 */
export function scheduleToChange(
  { hasUnknownHours, values }: TenantSnapshot,
  holidays: Holiday[],
): Schedule<Holiday> {
  const office_hours = hasUnknownHours ? HOURS_PRESETS.around_the_clock : values.office_hours
  return { ...values, hasUnknownHours, holidays, office_hours }
}

/** The tenant's day. Null until the tenant has been read, and the holidays were read or failed. */
export function useDay(): Day | null {
  const { data: tenant } = useQuery(tenantQuery)
  const { data: holidays, errorUpdateCount } = useQuery(holidaysQuery)
  // Stays true during a refetch, so that the picture stays visible.
  const hasFailed = errorUpdateCount > 0
  return useMemo(() => {
    if (!tenant || (!holidays && !hasFailed)) return null
    const { hasUnknownHours, values } = tenant
    const schedule = { ...values, hasUnknownHours, holidays: holidays ?? [] }
    return {
      tenant,
      zone: values.timezone,
      schedule: holidays ? scheduleToChange(tenant, holidays) : null,
      prepared: prepareSchedule({ ...schedule, holidaysUnknown: !holidays }),
    }
  }, [tenant, holidays, hasFailed])
}

/** Whether this user may change a day, and night mode, as far as the PBX has said. */
export function useMayChange(): { day: boolean; night: boolean } {
  const cannotRead = useUnsupported('GET /holidays')
  const cannotAdd = useUnsupported('POST /holidays')
  const cannotSave = useUnsupported('POST /tenant')
  return { day: !cannotRead && !cannotAdd, night: !cannotSave }
}
