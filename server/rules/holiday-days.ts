import type { HolidayFields } from '../../src/contract/holidays.ts'

/**
 * Days as numbers that an index can search. Every month has room for 31 of them, so the days of
 * all years are alike, and a holiday of every year lies in the year 0.
 */
const YEAR = 12 * 31
const dayNumber = (year: number, month: number, day: number): number =>
  year * YEAR + (month - 1) * 31 + day - 1

/**
 * A holiday of class 0 has a single day, one of class c ends less than BASE ** c days later. Few
 * classes have to be looked at, and in each only starts that are near enough.
 */
const BASE = 8
const LAST_CLASS = { once: 8, yearly: 3 }

/** Where a holiday is found by its days. */
export function dayColumns(holiday: HolidayFields) {
  const { every_year, consecutive, month_start, day_start, month_end, day_end } = holiday
  const first_day = dayNumber(every_year ? 0 : holiday.year_start, month_start, day_start)
  const end = dayNumber(every_year ? 0 : holiday.year_end, month_end, day_end)
  // One of every year may run over New Year.
  const span = every_year && end < first_day ? end + YEAR - first_day : end - first_day
  let span_class = 0
  while (consecutive && span > 0 && BASE ** span_class <= span) span_class += 1
  return { first_day, span_class }
}

export interface DayRange {
  every_year: number
  span_class: number
  first: number
  last: number
}

/**
 * The parts of the index with every holiday that falls on the dates from `from` to `to`, and some
 * of those that end shortly before.
 */
export function dayRanges(from: Date, to: Date): DayRange[] {
  const [start, last] = [from, to].map((date) =>
    dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()),
  ) as [number, number]
  const classes = (end: number) => Array.from({ length: end + 1 }, (_, span_class) => span_class)
  const firstIn = (span_class: number) => start - BASE ** span_class + 1
  return [
    ...classes(LAST_CLASS.once).map((span_class) => ({
      ...{ every_year: 0, span_class, first: firstIn(span_class), last },
    })),
    ...classes(LAST_CLASS.yearly).flatMap((span_class) =>
      daysOfYear(firstIn(span_class), last).map((days) => ({ every_year: 1, span_class, ...days })),
    ),
  ]
}

/** The days of any year that lie from one day to another, which may be over New Year. */
function daysOfYear(first: number, last: number): { first: number; last: number }[] {
  if (last - first >= YEAR - 1) return [{ first: 0, last: YEAR - 1 }]
  const inYear = (day: number) => ((day % YEAR) + YEAR) % YEAR
  const [start, end] = [inYear(first), inYear(last)]
  if (start <= end) return [{ first: start, last: end }]
  return [
    { first: 0, last: end },
    { first: start, last: YEAR - 1 },
  ]
}
