import type { HolidayFields } from '../../contract/holidays.ts'
import { DAY, dateOf, type WallMinutes, yearOf } from '../time/calendar.ts'
import { partsOf } from '../time/date-text.ts'
import { nextOccurrences, occurrenceOf, type Span } from './occurrences.ts'

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

/** Holidays by the next time that each falls, and behind those what is over, the last one first. */
export function byNextDate<H extends HolidayFields>(holidays: H[], now: WallMinutes): H[] {
  const next = upcoming(holidays, now).map(({ holiday }) => holiday)
  const ahead = new Set(next)
  const day = ({ year_start, month_start, day_start }: H) =>
    (year_start * 12 + month_start) * 31 + day_start
  return [...next, ...holidays.filter((one) => !ahead.has(one)).sort((a, b) => day(b) - day(a))]
}

/** From this month on the next year should have its holidays. */
const SEPTEMBER = 9

/**
 * The year whose public holidays are missing, this one or the next; null for none. It is missing
 * where no whole day is dated in it: those of every year leave out what moves, and parts of days
 * are early closings.
 */
export function yearToFill(holidays: HolidayFields[], now: WallMinutes): number | null {
  const { year, month } = partsOf(dateOf(now))
  const wanted = month < SEPTEMBER ? year : year + 1
  const isFilled = holidays.some((one) => {
    const span = one.every_year ? null : occurrenceOf(one)
    return span !== null && yearOf(span.start) === wanted && span.end - span.start >= DAY
  })
  return isFilled ? null : wanted
}
