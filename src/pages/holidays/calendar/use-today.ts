import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { tenantQuery } from '../../../api/resources/tenant-queries.ts'
import { HOURS_PRESETS } from '../../../domain/hours/hours-edit.ts'
import { minutesOf, startOf } from '../../../domain/time/calendar.ts'
import { partsOf } from '../../../domain/time/date-text.ts'
import { wallClock } from '../../../domain/time/time.ts'
import { useMinute } from '../../../ui/hooks/now.ts'

/**
 * The tenant's date, time, zone, settings and schedule. If the hours are unknown, they count as
 * always open. If the zone is unknown, uses UTC.
 */
export function useToday() {
  const { data: tenant } = useQuery(tenantQuery)
  const minute = useMinute()
  const zone = tenant?.values.timezone ?? ''
  // Memoized: looking up a zone is slow, and many components use this hook.
  const clock = useMemo(() => {
    const at = new Date(minute)
    return wallClock(zone, at) ?? wallClock('UTC', at)
  }, [zone, minute])
  const date = clock?.date ?? new Date(minute).toISOString().slice(0, 10)
  const now = startOf(date) + minutesOf(clock?.time ?? '00:00')
  const { around_the_clock } = HOURS_PRESETS
  const hours = tenant?.hasUnknownHours ? around_the_clock : tenant?.values.office_hours
  return { date, now, zone, year: partsOf(date).year, tenant: tenant?.values, hours }
}
