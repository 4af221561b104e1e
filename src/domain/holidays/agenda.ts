import type { HolidayFields } from '../../contract/holidays.ts'
import { DAY, type WallMinutes, wallMinutes, yearOf } from '../time/calendar.ts'
import { type HolidayDates, nextOccurrences, occurrenceOf, type Span } from './occurrences.ts'

/** The span when a holiday next falls, or falls now; undefined if it is over. */
const nextSpan = (holiday: HolidayDates, now: WallMinutes): Span | undefined =>
  nextOccurrences(holiday, now, 1)[0]

/** The holidays that are not over, each with the span when it next falls, or falls now. */
export const withNextSpan = <H extends HolidayDates>(holidays: readonly H[], now: WallMinutes) =>
  holidays.flatMap((holiday) => {
    const span = nextSpan(holiday, now)
    return span ? [{ holiday, span }] : []
  })

/** Whether a holiday does not come again. */
export const isOver = (holiday: HolidayFields, now: WallMinutes): boolean =>
  nextSpan(holiday, now) === undefined

/** Holidays by their next date. Those that are over come last, the most recent first. */
export function byNextDate<H extends HolidayFields>(holidays: H[], now: WallMinutes): H[] {
  const dated = holidays.map((holiday) => ({
    holiday,
    next: nextSpan(holiday, now)?.start,
    last: occurrenceOf(holiday)?.start ?? 0,
  }))
  const end = Number.POSITIVE_INFINITY
  return dated
    .sort((a, b) => {
      if (a.next === undefined && b.next === undefined) return b.last - a.last
      return (a.next ?? end) - (b.next ?? end) || a.holiday.name.localeCompare(b.holiday.name)
    })
    .map(({ holiday }) => holiday)
}

/**
 * A holiday, when it next falls, and how many days away that is; 0 for today and while it lasts.
 */
export interface Upcoming<H> {
  holiday: H
  span: Span
  days: number
}

/** The holidays that come next or are going on now, in order. */
export function upcoming<H extends HolidayDates>(
  holidays: readonly H[],
  wall: WallMinutes,
  count: number,
): Upcoming<H>[] {
  return withNextSpan(holidays, wall)
    .sort((a, b) => a.span.start - b.span.start)
    .slice(0, count)
    .map(({ holiday, span }) => ({
      holiday,
      span,
      days: Math.max(0, Math.floor(span.start / DAY) - Math.floor(wall / DAY)),
    }))
}

/** From this month on, the next year should have its holidays. */
const SEPTEMBER = 9

/**
 * The year that should have dated holidays but lacks them: this one, or from September on the next.
 * Yearly holidays don't count, because most public holidays move. Parts of days don't count either,
 * as they are early closings.
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
