import type { HolidayFields } from '../../contract/holidays.ts'
import { dateOf, type WallMinutes } from '../time/calendar.ts'
import { partsOf } from '../time/date-text.ts'
import { nextOccurrences, type Span } from './occurrences.ts'

/** The next time that a holiday falls. */
export interface Upcoming<H> extends Span {
  holiday: H
}

/** The holidays that are not over at a reading of the clock, by the next time that each falls. */
export function upcoming<H extends HolidayFields>(holidays: H[], now: WallMinutes): Upcoming<H>[] {
  return holidays
    .flatMap((holiday) => nextOccurrences(holiday, now, 1).map((span) => ({ ...span, holiday })))
    .sort((a, b) => a.start - b.start || a.holiday.name.localeCompare(b.holiday.name))
}

/** Whether a holiday does not come again. */
export const isOver = (holiday: HolidayFields, now: WallMinutes): boolean =>
  nextOccurrences(holiday, now, 1).length === 0

/** Holidays by the next time that each falls, and behind those what is over, the latest first. */
export function byNextDate<H extends HolidayFields>(holidays: H[], now: WallMinutes): H[] {
  const next = upcoming(holidays, now).map(({ holiday }) => holiday)
  const ahead = new Set(next)
  const day = ({ year_start, month_start, day_start }: H) =>
    (year_start * 12 + month_start) * 31 + day_start
  return [...next, ...holidays.filter((one) => !ahead.has(one)).sort((a, b) => day(b) - day(a))]
}

/** From this month on the next year is worth filling rather than what is left of this one. */
const NEXT_YEAR_FROM = 7

/**
 * The year whose public holidays are missing, this one or the next; null for none. It is
 * missing where no holiday is dated in it: those of every year alone leave out what moves.
 */
export function yearToFill(holidays: HolidayFields[], now: WallMinutes): number | null {
  const { year, month } = partsOf(dateOf(now))
  const wanted = month < NEXT_YEAR_FROM ? year : year + 1
  const isFilled = holidays.some(
    (one) => !one.every_year && one.year_start === wanted && !isNamedAfterDate(one),
  )
  return isFilled ? null : wanted
}

/**
 * Whether a holiday is named after its date, as the console names an exception: "Closed 25 Nov
 * 2026". A public holiday is not.
 */
export function isNamedAfterDate(
  { name, year_start, day_start }: HolidayFields,
  day = day_start,
): boolean {
  const numbers = (name.match(/\d+/g) ?? []).map(Number)
  return numbers.includes(year_start) && numbers.includes(day)
}
