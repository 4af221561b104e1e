import type { HolidayFields } from '../../contract/holidays.ts'
import {
  DAY,
  daysInMonth,
  startOf,
  type WallMinutes,
  wallMinutes,
  yearOf,
} from '../time/calendar.ts'

/** The fields of a holiday that define its dates. */
export type HolidayDates = Omit<HolidayFields, 'name' | 'region'>

/** From `start` up to but not including `end`. */
export type Span = { start: WallMinutes; end: WallMinutes }

/**
 * The times of a holiday that share at least a minute with the dates from "YYYY-MM-DD" to
 * "YYYY-MM-DD" inclusive, in order.
 */
export function occurrences(holiday: HolidayDates, from: string, to: string): Span[] {
  const [start, end] = [startOf(from), startOf(to) + DAY]
  return spansOf(holiday, yearOf(start) - 1, yearOf(end)).filter(
    (span) => span.start < end && span.end > start,
  )
}

/** The first `count` times that end after a time of the wall clock; fewer if there are no more. */
export function nextOccurrences(holiday: HolidayDates, after: WallMinutes, count: number): Span[] {
  // 29 February is the rarest day, and recurs within eight years (1896, 1904).
  const year = yearOf(after)
  return spansOf(holiday, year - 1, year + 8 * count)
    .filter(({ end }) => end > after)
    .slice(0, count)
}

/** Whether it occurs only in leap years: 29 February every year. */
export function isLeapYearsOnly(holiday: HolidayDates): boolean {
  return holiday.every_year && !occurrenceOf(holiday, 2027) && !!occurrenceOf(holiday, 2028)
}

function spansOf(holiday: HolidayDates, firstYear: number, lastYear: number): Span[] {
  if (!holiday.every_year) return [occurrenceOf(holiday)].filter((span) => span !== null)
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i)
  return years.map((year) => occurrenceOf(holiday, year)).filter((span) => span !== null)
}

/**
 * The span that begins in a year, for a yearly holiday; the only span of any other. Null if there
 * is none: the year doesn't have the day, or it ends no later than it starts.
 */
export function occurrenceOf(holiday: HolidayDates, year = holiday.year_start): Span | null {
  const { month_start, day_start, month_end, day_end, consecutive, every_year } = holiday
  const from = holiday.hour_start * 60 + holiday.minute_start
  const until = holiday.hour_end * 60 + holiday.minute_end
  const to = until === DAY - 1 ? DAY : until
  if (!consecutive) {
    if (day_start > daysInMonth(year, month_start)) return null
    return span(bound(year, month_start, day_start, from), bound(year, month_start, day_start, to))
  }
  const overNewYear = month_end < month_start || (month_end === month_start && day_end < day_start)
  const endYear = every_year ? year + Number(overNewYear) : holiday.year_end
  return span(bound(year, month_start, day_start, from), bound(endYear, month_end, day_end, to))
}

/**
 * A start or end on a day that the year doesn't have (29 February) becomes the end of the month, so
 * that the part on that day is dropped.
 */
function bound(year: number, month: number, day: number, minute: number): WallMinutes {
  const hasDay = day <= daysInMonth(year, month)
  return hasDay ? wallMinutes(year, month, day, minute) : wallMinutes(year, month + 1, 1)
}

function span(start: WallMinutes, end: WallMinutes): Span | null {
  return start < end ? { start, end } : null
}
