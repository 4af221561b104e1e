import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { tenantQuery } from '../../api/tenant.ts'
import { minutesOf, startOf } from '../../domain/calendar.ts'
import { wallClock } from '../../domain/time.ts'
import { useMinute } from '../../ui/now.ts'

/** The tenant's clock: the date there, the reading, the zone, and its settings. In UTC while the zone is not known. */
export function useToday() {
  const { data: tenant } = useQuery(tenantQuery)
  const minute = useMinute()
  const zone = tenant?.values.timezone ?? ''
  // To look a zone up is slow, and many parts of the page ask.
  const clock = useMemo(() => {
    const at = new Date(minute)
    return wallClock(zone, at) ?? wallClock('UTC', at)
  }, [zone, minute])
  const date = clock?.date ?? new Date(minute).toISOString().slice(0, 10)
  const now = startOf(date) + minutesOf(clock?.time ?? '00:00')
  return { date, now, zone, year: Number(date.slice(0, 4)), tenant: tenant?.values }
}
