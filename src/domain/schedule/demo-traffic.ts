import type { Status } from '../../contract/status.ts'
import type { OfficeHours } from '../../contract/values/office-hours.ts'
import { wallClock } from '../time/time.ts'

const HOUR = 60 * 60 * 1000

/** The hours that demo calls follow, in the zone of the tenant. */
export type DemoHours = { office_hours: OfficeHours; timezone: string }

type Traffic = Omit<Status, 'version' | 'licensed_users' | 'current_users' | 'online_users'>

/**
 * Made-up calls like those of an office: many while it is open, few otherwise, and the same for the
 * same moment. `now` in milliseconds. Without hours there are none.
 */
export function demoTraffic(hours: DemoHours | undefined, now: number): Traffic {
  const callsIn = (hour: number) => {
    if (!hours) return 0
    const most = isOpen(hours, hour * HOUR) ? 24 : 3
    return Math.floor(chance(hour) * most) + (most > 3 ? 8 : 0)
  }
  const thisHour = Math.floor(now / HOUR)
  // A call lasts minutes, so the calls of an hour are not all at the same time.
  const current = Math.floor(callsIn(thisHour) / 6)
  return {
    current_calls: current,
    current_queues: Math.floor(current / 2),
    current_conference_rooms: Math.floor(current / 4),
    current_ring_groups: Math.floor(current / 3),
    current_ivrs: Math.floor(current / 3),
    current_trunks: Math.min(current, 2),
    calls_in_24_hours: Array.from({ length: 24 }, (_, i) => {
      const hour = thisHour - 23 + i
      return { time: new Date(hour * HOUR).toISOString(), count: callsIn(hour) }
    }),
  }
}

function isOpen({ office_hours, timezone }: DemoHours, instant: number): boolean {
  const clock = wallClock(timezone, new Date(instant))
  const day = clock && office_hours[clock.weekday]
  if (!clock || !day?.enabled) return false
  return (
    day.ranges.length === 0 ||
    day.ranges.some(({ from, to }) => from <= clock.time && clock.time < to)
  )
}

/** A number from 0 up to 1 that looks random, and is always the same for a seed. */
function chance(seed: number): number {
  const mixed = Math.imul((seed ^ (seed >>> 15)) | 0, 0x2c1b3c6d)
  return ((Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) ^ mixed) >>> 0) / 2 ** 32
}
