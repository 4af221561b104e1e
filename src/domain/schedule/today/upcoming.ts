import {
  type HolidayDates,
  nextOccurrences,
  occurrenceOf,
  type Span,
} from '../../holidays/occurrences.ts'
import { DAY, type WallMinutes, wallMinutes, yearOf } from '../../time/calendar.ts'

/**
 * A holiday, when it next falls, and how many days away that is; 0 for today and while it lasts.
 */
export interface Upcoming<H> {
  holiday: H
  span: Span
  days: number
}

/** The holidays that come next, or last now, in order. */
export function upcoming<H extends HolidayDates>(
  holidays: readonly H[],
  wall: WallMinutes,
  count: number,
): Upcoming<H>[] {
  return holidays
    .flatMap((holiday) => nextOccurrences(holiday, wall, 1).map((span) => ({ holiday, span })))
    .sort((a, b) => a.span.start - b.span.start)
    .slice(0, count)
    .map(({ holiday, span }) => ({
      holiday,
      span,
      days: Math.max(0, Math.floor(span.start / DAY) - Math.floor(wall / DAY)),
    }))
}

/** The month from which on the next year should have its holidays. */
const SEPTEMBER = 9

/**
 * The year that lacks dated holidays, though it should have them: this one, or from September on
 * the next. Those of every year do not count, for most public holidays move; nor do parts of days,
 * which are early closings.
 */
export function yearToFill(holidays: readonly HolidayDates[], wall: WallMinutes): number | null {
  const year = yearOf(wall)
  const isFilled = (of: number) =>
    holidays.some((holiday) => {
      const span = holiday.every_year ? null : occurrenceOf(holiday)
      return span !== null && yearOf(span.start) === of && span.end - span.start >= DAY
    })
  const isLate = wall >= wallMinutes(year, SEPTEMBER, 1)
  if (isLate) return isFilled(year + 1) ? null : year + 1
  return isFilled(year) ? null : year
}
