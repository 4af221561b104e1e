import type { OfficeHours } from '../../../contract/values/office-hours.ts'
import { withNextSpan } from '../../holidays/agenda.ts'
import { type HolidayDates, occurrenceOf, type Span } from '../../holidays/occurrences.ts'
import { DAY, dateOf, minuteOfDay, startOf, timeOf, type WallMinutes } from '../../time/calendar.ts'
import {
  closingOf,
  type Exception,
  type ExceptionRefusal,
  holidayFor,
  shiftsOn,
} from '../exception.ts'
import type { Schedule } from '../schedule.ts'

/**
 * The exception that a holiday stands for: it has a date, and closes a whole day, its beginning or
 * its end. Null for any other holiday.
 */
export function exceptionOf(holiday: HolidayDates, hours: OfficeHours): Exception | null {
  const span = holiday.every_year ? null : occurrenceOf(holiday)
  if (!span) return null
  // A shift over midnight belongs to the day before.
  return readAs(span.start, span, hours) ?? readAs(span.start - DAY, span, hours)
}

function readAs(wall: WallMinutes, span: Span, office_hours: OfficeHours): Exception | null {
  const date = dateOf(wall)
  const midnight = startOf(date)
  const closed: Exception = { date, kind: 'closed' }
  if (span.start === midnight && span.end === midnight + DAY) return closed
  const hours = shiftsOn(date, office_hours)
  if (!hours) return null
  const choices: Exception[] = [
    closed,
    { date, kind: 'close_at', time: timeOf(minuteOfDay(span.start)) },
    { date, kind: 'open_at', time: timeOf(minuteOfDay(span.end)) },
  ]
  const found = choices.find((choice) => {
    const { start, end } = closingOf(choice, hours)
    return start === span.start && end === span.end
  })
  return found ?? null
}

/** A holiday of the next days, and the exception that it stands for, if any. */
export interface DayDifference<H> {
  holiday: H
  span: Span
  exception: Exception | null
}

/**
 * What differs from the weekly hours in the next days, including today. Past differences are left
 * out.
 */
export function differencesAhead<H extends HolidayDates>(
  { holidays, office_hours }: Pick<Schedule<H>, 'holidays' | 'office_hours'>,
  wall: WallMinutes,
  days: number,
): DayDifference<H>[] {
  const until = startOf(dateOf(wall)) + days * DAY
  return withNextSpan(holidays, wall)
    .filter(({ span }) => span.start < until)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((one) => ({ ...one, exception: exceptionOf(one.holiday, office_hours) }))
}

/** The holiday that an exception becomes, and those that it replaces. */
export interface PlacedException<H> {
  dates: HolidayDates
  /** The holiday that is changed, null for a new one. */
  changed: H | null
  /** Further holidays of that day, to be deleted. */
  removed: H[]
}

/**
 * Where an exception is saved: a second one for a day changes the first. A late opening and an
 * early closing of one day are separate.
 */
export function placeException<H extends HolidayDates>(
  exception: Exception,
  now: Date,
  schedule: Schedule<H>,
): PlacedException<H> | { refusal: ExceptionRefusal } {
  const { holidays, office_hours } = schedule
  const midnight = startOf(exception.date)
  const replaced = holidays.filter((holiday) => {
    const span = occurrenceOf(holiday)
    // The holiday may start on the next day, during a shift over midnight.
    if (!span || span.start < midnight || span.start >= midnight + 2 * DAY) return false
    const existing = exceptionOf(holiday, office_hours)
    return existing !== null && replaces(exception, existing, office_hours)
  })
  // The same list where it can be, as its closings are calculated once.
  const rest =
    replaced.length === 0 ? holidays : holidays.filter((holiday) => !replaced.includes(holiday))
  const made = holidayFor(exception, now, { ...schedule, holidays: rest })
  if ('refusal' in made) {
    const isUsual = made.refusal === 'no_change' && replaced.length > 0
    return isUsual ? { refusal: 'usual_hours' } : made
  }
  const [changed = null, ...removed] = replaced
  const isThere = replaced.some((one) => isSameTime(one, made.holiday))
  // A day that is closed stays closed, whatever else is on it.
  if (isThere && (removed.length === 0 || exception.kind === 'closed')) {
    return { refusal: 'no_change' }
  }
  return { dates: made.holiday, changed, removed }
}

function replaces(exception: Exception, existing: Exception, office_hours: OfficeHours): boolean {
  if (exception.date !== existing.date) return false
  const hours = shiftsOn(exception.date, office_hours)
  if (!hours || exception.kind === existing.kind) return true
  if (exception.kind === 'closed' || existing.kind === 'closed') return true
  const [first, second] = [exception, existing].map((one) => closingOf(one, hours))
  return !first || !second || (first.start < second.end && second.start < first.end)
}

function isSameTime(one: HolidayDates, other: HolidayDates): boolean {
  const [first, second] = [occurrenceOf(one), occurrenceOf(other)]
  return first?.start === second?.start && first?.end === second?.end
}
