import { WEEKDAYS, type Weekday } from '../../contract/values/weekdays.ts'

/** What the clock and calendar on a wall in a zone show. */
export type WallClock = {
  /** "YYYY-MM-DD" */
  date: string
  /** "HH:MM", 00:00 to 23:59 */
  time: string
  weekday: Weekday
}

/**
 * The wall clock of an IANA zone at an instant (from the year 1000 on); null if the platform
 * doesn't know the zone.
 */
export function wallClock(zone: string, instant: Date): WallClock | null {
  const asIfUtc = asIfUtcIn(zone)
  if (!asIfUtc) return null
  const at = asIfUtc(instant.getTime())
  const iso = new Date(at).toISOString()
  // getUTCDay counts from Sunday, WEEKDAYS from Monday.
  const weekday = WEEKDAYS[(new Date(at).getUTCDay() + 6) % 7] ?? 'monday'
  // Cut from the end, because years after 9999 are longer: "+010000-01-01T01:40:00.000Z".
  return { date: iso.slice(0, -14), time: iso.slice(-13, -8), weekday }
}

/**
 * How many minutes a zone is ahead of UTC at an instant (New York in winter: -300); null for an
 * unknown zone.
 */
export function zoneOffset(zone: string, instant: Date): number | null {
  return offsetIn(zone)?.(instant.getTime()) ?? null
}

/** Minutes ahead of UTC at an instant in milliseconds. */
export type OffsetAt = (instant: number) => number

/** The offsets of a zone, for frequent use. Null for an unknown zone. */
export function offsetIn(zone: string): OffsetAt | null {
  const asIfUtc = asIfUtcIn(zone)
  if (!asIfUtc) return null
  return (instant) => Math.round((asIfUtc(instant) / 1000 - Math.floor(instant / 1000)) / 60)
}

/** The instant, in milliseconds, at which UTC shows what a zone shows at another, to the second. */
type AsIfUtc = (instant: number) => number

/** Those of the zones used last, because making one takes milliseconds. */
const zones = new Map<string, AsIfUtc>()
const MOST_ZONES = 8

/** Null for an unknown zone. */
function asIfUtcIn(zone: string): AsIfUtc | null {
  const known = zones.get(zone) ?? newZone(zone)
  if (!known) return null
  zones.delete(zone)
  zones.set(zone, known)
  const [oldest = ''] = zones.keys()
  if (zones.size > MOST_ZONES) zones.delete(oldest)
  return known
}

function newZone(zone: string): AsIfUtc | null {
  try {
    return hasTemporal ? byTemporal(zone) : byFormat(zone)
  } catch {
    return null
  }
}

/** A browser's first Intl.DateTimeFormat takes it 20 to 50 ms, but Temporal less than one. */
const hasTemporal = 'Temporal' in globalThis

/** Throws a RangeError for an unknown zone. */
function byTemporal(zone: string): AsIfUtc {
  const at = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  at(0)
  return (instant) => {
    const second = Math.floor(instant / 1000) * 1000
    return second + at(second).offsetNanoseconds / 1e6
  }
}

/** Throws a RangeError for an unknown zone. */
function byFormat(zone: string): AsIfUtc {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (instant) => {
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    )
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    return Date.UTC(year, month - 1, day, hour, minute, second)
  }
}
