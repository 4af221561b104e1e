import type { HolidayFields } from '../../src/contract/holidays.ts'

/**
 * Days are numbered so that an index can search them. Each month has room for 31 days, so a day
 * has the same offset in every year. Yearly holidays are in year 0.
 */
const YEAR = 12 * 31
const dayNumber = (year: number, month: number, day: number): number =>
  year * YEAR + (month - 1) * 31 + day - 1

/**
 * Holidays are put into classes by their length: class 0 has a single day, and a holiday of class
 * c ends less than BASE ** c days after it starts. A search looks at each of these few classes,
 * and in each only at the starts that are near enough.
 */
const BASE = 8
const LAST_CLASS = { once: 8, yearly: 3 }

/** The index columns of a holiday: its first day and its class. */
export function dayColumns(holiday: HolidayFields) {
  const { every_year, consecutive, month_start, day_start, month_end, day_end } = holiday
  const first_day = dayNumber(every_year ? 0 : holiday.year_start, month_start, day_start)
  const end = dayNumber(every_year ? 0 : holiday.year_end, month_end, day_end)
  // A yearly holiday may continue past New Year.
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
 * The index ranges that contain every holiday on the dates from `from` to `to`. They may also
 * contain holidays that end shortly before.
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

/**
 * The ranges of days within a year, from one day to another. There are two if New Year is between.
 */
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
