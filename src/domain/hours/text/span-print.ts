import type { Span } from '../../holidays/occurrences.ts'
import { dateTimeFormat } from '../../intl.ts'
import { DAY, minuteOfDay } from '../../time/calendar.ts'
import { timeFormat } from './hours-print.ts'

/**
 * Formats spans of the wall clock for a locale, with or without the year: "Thu 24 Dec, 12:00 –
 * 18:00". A whole day has no times.
 */
export function spanFormat(locale: string, year?: 'numeric'): (span: Span) => string {
  const time = timeFormat(locale)
  const options = { weekday: 'short', day: 'numeric', month: 'short', year } as const
  const format = dateTimeFormat(locale, { timeZone: 'UTC', ...options })
  return ({ start, end }) => {
    const [from, to] = [minuteOfDay(start), minuteOfDay(end)]
    const [first, last] = [start, end - 1].map((minute) => format.format(minute * 60_000))
    if (Math.floor(start / DAY) === Math.floor((end - 1) / DAY)) {
      return from === 0 && to === 0 ? `${first}` : `${first}, ${time(from)} – ${time(to || DAY)}`
    }
    const begin = from === 0 ? first : `${first} ${time(from)}`
    return `${begin} – ${to === 0 ? last : `${last} ${time(to)}`}`
  }
}
