import type { OfficeHours } from '../../contract/values/office-hours.ts'
import { datesOn } from '../holidays/holiday-entry.ts'
import type { HolidayDates, Span } from '../holidays/occurrences.ts'
import { joinShifts } from '../hours/shifts.ts'
import { DAY, minutesOf, startOf, type WallMinutes, weekdayOf } from '../time/calendar.ts'
import { wallAt } from '../time/clock-changes.ts'
import {
  nextWallTurn,
  type PreparedSchedule,
  prepareSchedule,
  ruleAt,
  type Schedule,
} from './schedule.ts'

/**
 * A change to the hours of one date, "YYYY-MM-DD". Times are "HH:MM". A shift over midnight belongs
 * to the day on which it starts.
 */
export type Exception =
  | { date: string; kind: 'closed' }
  | { date: string; kind: 'close_at' | 'open_at'; time: string }

/**
 * Why no holiday can express an exception. longer_than_hours: holidays can only close.
 * closed_anyway: nothing is open then. no_change: the hours are already so. usual_hours: they would
 * be so without the exception that is there. past: it would only close time that has passed.
 */
export type ExceptionRefusal =
  | 'unknown_zone'
  | 'longer_than_hours'
  | 'closed_anyway'
  | 'no_change'
  | 'usual_hours'
  | 'past'

/**
 * The dates of the holiday that closes a day, ends it early or starts it late, or why there is
 * none. A day consists of its shifts: it begins after the shift of the evening before, and includes
 * its own shift past midnight.
 */
export function holidayFor<H extends HolidayDates>(
  exception: Exception,
  now: Date,
  schedule: Schedule<H>,
): { holiday: HolidayDates } | { refusal: ExceptionRefusal } {
  const prepared = prepareSchedule(schedule)
  if (!prepared.offsetAt) return { refusal: 'unknown_zone' }
  const hours = shiftsOn(exception.date, schedule.office_hours)
  if (!hours)
    return { refusal: exception.kind === 'open_at' ? 'longer_than_hours' : 'closed_anyway' }
  const closing = closingOf(exception, hours)
  if (exception.kind === 'close_at' && closing.start > hours.end)
    return { refusal: 'longer_than_hours' }
  if (exception.kind === 'open_at' && closing.end < hours.opens)
    return { refusal: 'longer_than_hours' }
  const wall = wallAt(prepared.offsetAt, now.getTime())
  const start = Math.max(closing.start, wall)
  if (isOpenWithin(prepared, { ...closing, start })) return { holiday: datesOn(closing) }
  if (closing.end <= wall || isOpenWithin(prepared, closing)) return { refusal: 'past' }
  return { refusal: exception.kind === 'closed' ? 'closed_anyway' : 'no_change' }
}

/**
 * A day by its shifts: it starts at midnight or when the shift of the evening before ends, opens
 * with its first shift and ends with its last.
 */
export interface DayShifts {
  midnight: WallMinutes
  start: WallMinutes
  opens: WallMinutes
  end: WallMinutes
}

/** The shifts of a date; null if the weekly hours close that day. */
export function shiftsOn(date: string, office_hours: OfficeHours): DayShifts | null {
  const midnight = startOf(date)
  const shifts = joinShifts(office_hours)
  const { enabled, ranges } = shifts[weekdayOf(midnight)]
  if (!enabled) return null
  const before = shifts[weekdayOf(midnight - 1)].ranges.at(-1)
  const start = before && before.to < before.from ? midnight + minutesOf(before.to) : midnight
  const first = ranges[0]
  const last = ranges.at(-1)
  if (!first || !last) return { midnight, start, opens: midnight, end: midnight + DAY }
  const end = minutesOf(last.to) + (last.to < last.from ? DAY : 0)
  return { midnight, start, opens: midnight + minutesOf(first.from), end: midnight + end }
}

/** What an exception closes of its day. The span may be empty, or longer than the hours. */
export function closingOf(exception: Exception, hours: DayShifts): Span {
  const { midnight, start } = hours
  const end = Math.max(hours.end, midnight + DAY)
  if (exception.kind === 'closed') return { start, end }
  const time = midnight + minutesOf(exception.time)
  // 02:00 is after midnight: it shortens a shift from 22:00 to 06:00.
  const at = time < hours.opens && time + DAY <= hours.end ? time + DAY : time
  return exception.kind === 'close_at' ? { start: at, end } : { start, end: time }
}

/** Whether it is open at any time within a span, ignoring night mode. */
export function isOpenWithin<H extends HolidayDates>(
  schedule: PreparedSchedule<H>,
  { start, end }: Span,
) {
  if (start >= end) return false
  if (ruleAt(schedule, start).open) return true
  const opening = nextWallTurn(schedule, start, false)
  return opening !== null && opening < end
}
