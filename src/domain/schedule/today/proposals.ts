import type { HolidayDates } from '../../holidays/occurrences.ts'
import { DAY, dateOf, minuteOfDay, startOf, timeOf } from '../../time/calendar.ts'
import { wallAt } from '../../time/clock-changes.ts'
import { offsetIn } from '../../time/time.ts'
import { type Exception, isOpenWithin, shiftsOn } from '../exception.ts'
import { prepareSchedule, type Schedule } from '../schedule.ts'
import { placeException } from './made-exceptions.ts'

const HOUR = 60
const NOON = 12 * HOUR
const MOST_HOURS = 5

/**
 * Times at which today could end early: now, if it has opened, and full hours. If the day goes on
 * past noon, none are in the morning, as a day that closes early has usually opened. During a shift
 * over midnight "today" is the day on which it started.
 */
export function closingProposals<H extends HolidayDates>(
  now: Date,
  schedule: Schedule<H>,
): Exception[] {
  const offsetAt = offsetIn(schedule.timezone)
  if (!offsetAt) return []
  const wall = wallAt(offsetAt, now.getTime())
  const shiftsOf = (date: string) => shiftsOn(date, schedule.office_hours)
  const evening = dateOf(wall - DAY)
  const date = (shiftsOf(evening)?.end ?? 0) > wall ? evening : dateOf(wall)
  const hours = shiftsOf(date)
  // If no open time is left, a change could only make the day longer.
  if (!hours || !isOpenWithin(prepareSchedule(schedule), { start: wall, end: hours.end })) return []
  const isUsual = (at: number) => at >= hours.midnight + NOON || hours.end <= hours.midnight + NOON
  const first = Math.ceil((Math.max(wall, hours.opens) + 1) / HOUR) * HOUR
  const full = Array.from({ length: 48 }, (_, i) => first + i * HOUR)
    .filter((at) => at < hours.end && isUsual(at))
    .slice(0, MOST_HOURS)
  return [...(wall >= hours.opens ? [wall] : []), ...full]
    .map((at): Exception => ({ date, kind: 'close_at', time: timeOf(minuteOfDay(at)) }))
    .filter((exception) => !('refusal' in placeException(exception, now, schedule)))
}

/** The next day after today that can be closed, within a week; null if there is none. */
export const nextDayToClose = <H extends HolidayDates>(now: Date, schedule: Schedule<H>) =>
  firstDay(now, schedule, (date) => ({ date, kind: 'closed' }))

/** The next day after today that can open an hour late, within a week; null if there is none. */
const nextDayToOpenLate = <H extends HolidayDates>(now: Date, schedule: Schedule<H>) =>
  firstDay(now, schedule, (date) => {
    const opens = shiftsOn(date, schedule.office_hours)?.opens ?? startOf(date)
    return { date, kind: 'open_at', time: timeOf(minuteOfDay(opens + HOUR)) }
  })

function firstDay<H extends HolidayDates>(
  now: Date,
  schedule: Schedule<H>,
  exceptionOn: (date: string) => Exception,
): Exception | null {
  const offsetAt = offsetIn(schedule.timezone)
  if (!offsetAt) return null
  const wall = wallAt(offsetAt, now.getTime())
  const days = Array.from({ length: 7 }, (_, i) => exceptionOn(dateOf(wall + (i + 1) * DAY)))
  return days.find((day) => !('refusal' in placeException(day, now, schedule))) ?? null
}

/** The exceptions to offer. Null for one that could change nothing. */
export interface ProposedExceptions {
  /** Today closes early. */
  today: Exception | null
  /** The next day that isn't closed anyway is closed. */
  tomorrow: Exception | null
  /** The next possible day opens late. */
  late: Exception | null
}

/** The exceptions that would change something, within a week. */
export function proposedExceptions<H extends HolidayDates>(
  now: Date,
  schedule: Schedule<H>,
): ProposedExceptions {
  const closing = closingProposals(now, schedule)
  const isFullHour = (one: Exception) => one.kind !== 'closed' && one.time.endsWith(':00')
  return {
    today: closing.find(isFullHour) ?? closing[0] ?? null,
    tomorrow: nextDayToClose(now, schedule),
    late: nextDayToOpenLate(now, schedule),
  }
}

/** Whether an exception is for the day after today. */
export function isTomorrow({ date }: Exception, now: Date, timezone: string): boolean {
  const offsetAt = offsetIn(timezone)
  return offsetAt !== null && date === dateOf(wallAt(offsetAt, now.getTime()) + DAY)
}
