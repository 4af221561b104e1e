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
  const format = formatter(zone)
  if (!format) return null
  const at = asIfUtc(format, instant.getTime())
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
  const format = formatter(zone)
  if (!format) return null
  return (instant) =>
    Math.round((asIfUtc(format, instant) / 1000 - Math.floor(instant / 1000)) / 60)
}

/** The instant, in milliseconds, at which UTC shows what the zone shows now, to the second. */
function asIfUtc(format: Intl.DateTimeFormat, instant: number): number {
  const parts = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The formatters of the zones used last, because making one takes milliseconds. */
const formatters = new Map<string, Intl.DateTimeFormat>()
const MOST_FORMATTERS = 8

function formatter(zone: string): Intl.DateTimeFormat | null {
  const format = formatters.get(zone) ?? newFormatter(zone)
  if (!format) return null
  formatters.delete(zone)
  formatters.set(zone, format)
  const [oldest = ''] = formatters.keys()
  if (formatters.size > MOST_FORMATTERS) formatters.delete(oldest)
  return format
}

function newFormatter(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    return null
  }
}
