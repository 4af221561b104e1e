import { HOLIDAY_YEARS } from '../../contract/values/holiday-years.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import { WEEKDAYS } from '../../contract/values/weekdays.ts'
import { DAY, dateOf, daysInMonth, startOf, wallMinutes, weekdayOf } from '../time/calendar.ts'
import { isDateText, partsOf } from '../time/date-text.ts'
import { closingsIn, prepareClosings } from './closings.ts'
import type { HolidayDates, Span } from './occurrences.ts'

/**
 * How much of a day holidays cover: all of it or a part. `joins`: one of them continues from the
 * day before or to the day after.
 */
export interface DayMark<H> {
  extent: 'whole' | 'part'
  joins: { before: boolean; after: boolean }
  yearly: boolean
  holidays: H[]
}

/** The days of a year, as "YYYY-MM-DD", on which a holiday falls. */
export function marksOfYear<H extends HolidayDates>(
  holidays: H[],
  year: number,
): Map<string, DayMark<H>> {
  const [start, end] = [wallMinutes(year, 1, 1), wallMinutes(year + 1, 1, 1)]
  const marks = new Map<string, DayMark<H>>()
  for (const closing of closingsIn(prepareClosings(holidays), { start, end })) {
    const first = Math.max(start, Math.floor(closing.start / DAY) * DAY)
    for (let day = first; day < Math.min(end, closing.end); day += DAY) {
      const date = dateOf(day)
      const mark = marks.get(date) ?? {
        extent: 'part',
        joins: { before: false, after: false },
        yearly: false,
        holidays: [],
      }
      if (closing.start <= day && closing.end >= day + DAY) mark.extent = 'whole'
      if (closing.start < day) mark.joins.before = true
      if (closing.end > day + DAY) mark.joins.after = true
      if (closing.holiday.every_year) mark.yearly = true
      if (!mark.holidays.includes(closing.holiday)) mark.holidays.push(closing.holiday)
      marks.set(date, mark)
    }
  }
  return marks
}

/**
 * The weeks of a month as rows of seven dates, '' where another month's days would be. `first`: the
 * day a week starts with.
 */
export function weeksOf(year: number, month: number, first: Weekday): string[][] {
  const start = wallMinutes(year, month, 1)
  const before = (WEEKDAYS.indexOf(weekdayOf(start)) - WEEKDAYS.indexOf(first) + 7) % 7
  const days = Array.from({ length: daysInMonth(year, month) }, (_, i) => dateOf(start + i * DAY))
  const cells = [...Array<string>(before).fill(''), ...days]
  while (cells.length % 7 !== 0) cells.push('')
  return Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(i * 7, i * 7 + 7))
}

/** The year in the calendar that is nearest to a year in an address; undefined if there is none. */
export const calendarYear = (year: number | undefined): number | undefined =>
  year === undefined
    ? undefined
    : Math.min(HOLIDAY_YEARS.last, Math.max(HOLIDAY_YEARS.first, Math.trunc(year)))

/** Whether a date, as `dayAfter` and `monthAfter` give it, lies in a year of the calendar. */
export const isInCalendar = (date: string): boolean =>
  isDateText(date) && partsOf(date).year >= HOLIDAY_YEARS.first

/** The date a number of days later. */
export const dayAfter = (date: string, days: number): string => dateOf(startOf(date) + days * DAY)

/** The same day in another month, or its last day if the month is shorter. */
export function monthAfter(date: string, months: number): string {
  const { year, month, day } = partsOf(date)
  const there = partsOf(dateOf(wallMinutes(year, month + months, 1)))
  const last = daysInMonth(there.year, there.month)
  return dateOf(wallMinutes(there.year, there.month, Math.min(day, last)))
}

/** The dates on which a span falls, first and last. */
export const datesOf = ({ start, end }: Span): { first: string; last: string } => ({
  first: dateOf(start),
  last: dateOf(end - 1),
})
