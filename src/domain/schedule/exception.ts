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
 * A change of the hours of one date, "YYYY-MM-DD". Times are "HH:MM". A shift over midnight belongs
 * to the day on which it starts.
 */
export type Exception =
  | { date: string; kind: 'closed' }
  | { date: string; kind: 'close_at' | 'open_at'; time: string }

/**
 * Why no holiday can express an exception. longer_than_hours: holidays can only close.
 * closed_anyway: nothing is open then. no_change: the hours are the same already. past: it would be
 * over.
 */
export type ExceptionRefusal =
  | 'unknown_zone'
  | 'longer_than_hours'
  | 'closed_anyway'
  | 'no_change'
  | 'past'

/**
 * The dates of the holiday by which a day is closed, ends early or begins late, or why there is
 * none. A day consists of its shifts: it begins after the shift of the evening before, and goes on
 * past midnight with its own.
 */
export function holidayFor<H extends HolidayDates>(
  exception: Exception,
  now: Date,
  schedule: Schedule<H>,
): { holiday: HolidayDates } | { refusal: ExceptionRefusal } {
  const prepared = prepareSchedule(schedule)
  if (!prepared.offsetAt) return { refusal: 'unknown_zone' }
  const midnight = startOf(exception.date)
  const hours = hoursOf(schedule, midnight)
  if (!hours)
    return { refusal: exception.kind === 'closed' ? 'closed_anyway' : 'longer_than_hours' }
  const day = { start: hours.start, end: Math.max(hours.end, midnight + DAY) }
  const time = exception.kind === 'closed' ? midnight : midnight + minutesOf(exception.time)
  // 02:00 ends a shift from 22:00 to 06:00 after midnight.
  const end = time < hours.opens && time + DAY <= hours.end ? time + DAY : time
  if (exception.kind === 'close_at' && end > hours.end) return { refusal: 'longer_than_hours' }
  if (exception.kind === 'open_at' && time < hours.opens) return { refusal: 'longer_than_hours' }
  const closing = {
    closed: day,
    close_at: { ...day, start: end },
    open_at: { ...day, end: time },
  }[exception.kind]
  if (closing.end <= wallAt(prepared.offsetAt, now.getTime())) return { refusal: 'past' }
  if (isOpenWithin(prepared, closing)) return { holiday: datesOn(closing) }
  return { refusal: exception.kind === 'closed' ? 'closed_anyway' : 'no_change' }
}

/**
 * When a day opens and ends by its shifts, and where it starts: at midnight, or at the end of the
 * shift before. Null if it is closed.
 */
function hoursOf<H extends HolidayDates>(schedule: Schedule<H>, midnight: WallMinutes) {
  const shifts = joinShifts(schedule.office_hours)
  const { enabled, ranges } = shifts[weekdayOf(midnight)]
  if (!enabled) return null
  const before = shifts[weekdayOf(midnight - 1)].ranges.at(-1)
  const start = before && before.to < before.from ? midnight + minutesOf(before.to) : midnight
  const first = ranges[0]
  const last = ranges.at(-1)
  if (!first || !last) return { start, opens: midnight, end: midnight + DAY }
  const end = minutesOf(last.to) + (last.to < last.from ? DAY : 0)
  return { start, opens: midnight + minutesOf(first.from), end: midnight + end }
}

function isOpenWithin<H extends HolidayDates>(schedule: PreparedSchedule<H>, { start, end }: Span) {
  if (start >= end) return false
  if (ruleAt(schedule, start).open) return true
  const opening = nextWallTurn(schedule, start, false)
  return opening !== null && opening < end
}
