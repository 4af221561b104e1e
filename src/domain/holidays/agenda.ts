import type { HolidayFields } from '../../contract/holidays.ts'
import type { WallMinutes } from '../time/calendar.ts'
import { nextOccurrences, occurrenceOf } from './occurrences.ts'

/** Whether a holiday does not come again. */
export const isOver = (holiday: HolidayFields, now: WallMinutes): boolean =>
  nextOccurrences(holiday, now, 1).length === 0

/** Holidays by the next time that each falls, and behind those what is over, the last one first. */
export function byNextDate<H extends HolidayFields>(holidays: H[], now: WallMinutes): H[] {
  const dated = holidays.map((holiday) => ({
    holiday,
    next: nextOccurrences(holiday, now, 1)[0]?.start,
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
