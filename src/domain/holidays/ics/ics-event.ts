import { DAY, minuteOfDay, type WallMinutes } from '../../time/calendar.ts'
import { instantsOf, wallAt } from '../../time/clock-changes.ts'
import type { OffsetAt } from '../../time/time.ts'
import type { ImportFault, ImportNote } from '../import/import-plan.ts'
import type { Span } from '../occurrences.ts'
import { type Component, type Property, propertyOf } from './content-lines.ts'
import { durationOf, type IcsTime, icsTime } from './ics-time.ts'
import type { FindZone } from './ics-zones.ts'

/** What is needed to read the times of a calendar. */
export interface Clocks {
  find: FindZone
  /** The zone of times that name none (X-WR-TIMEZONE); null for the reader's zone. */
  floating: string | null
  /** The tenant's clock. */
  here: OffsetAt
}

/** When an event is, on the clock of its zone. */
export interface EventTime extends Span {
  /** Whole days, which are the same in every zone. */
  isWhole: boolean
  /** The clock; null for times that are used as written. */
  clock: OffsetAt | null
  notes: ImportNote[]
}

/** Outlook, Windows Live and Funambol write whole days as times with one of these properties. */
const ALL_DAY = [
  'X-MICROSOFT-CDO-ALLDAYEVENT',
  'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT',
  'X-FUNAMBOL-ALLDAY',
  'X-ALLDAY',
]

/** When an event is, or why this is unknown. */
export function timeOfEvent(
  event: Component,
  clocks: Clocks,
): EventTime | { fault: ImportFault; notes: ImportNote[] } {
  const [first, last] = [propertyOf(event, 'DTSTART'), propertyOf(event, 'DTEND')]
  if (!first?.value.trim()) return { fault: 'no_date', notes: [] }
  const start = timeOf(first)
  if (!start) return badValue(first.value)
  const end = last?.value.trim() ? timeOf(last) : null
  if (last?.value.trim() && !end) return badValue(last.value)
  const duration = propertyOf(event, 'DURATION')
  const length = duration ? durationOf(duration.value) : start.isDate ? DAY : 0
  if (length === null) return badValue(duration?.value ?? '')
  const { clock, notes } = clockOf(first, start, clocks)
  const until = end && last ? wallOn(clock, last, end, clocks) : start.wall + length
  if (start.isDate) return days(start.wall, until, notes)
  const flags = ALL_DAY.map((name) => propertyOf(event, name)?.value.trim() ?? '')
  const span = { start: start.wall, end: until }
  if (flags.some((flag) => /^(true|1)$/i.test(flag))) {
    return { ...nearestDays(span), isWhole: true, clock: null, notes: [] }
  }
  if (span.end < span.start) return { fault: 'order', notes }
  const isMidnight = minuteOfDay(span.start) === 0
  if (span.end === span.start) {
    return isMidnight ? wholeDays(span, notes) : { fault: 'empty', notes }
  }
  const endsDay = minuteOfDay(span.end) === 0 || minuteOfDay(span.end) === DAY - 1
  const isOtherDay = () => moved(span.start, clock, clocks.here) !== span.start
  if (isMidnight && endsDay && isOtherDay()) return wholeDays(span, notes)
  return { ...span, isWhole: false, clock, notes }
}

const badValue = (value: string) => ({
  fault: 'invalid' as const,
  notes: [{ kind: 'bad_value' as const, value }],
})

/**
 * From one day up to another. Programs that write the last day itself instead of the day after mean
 * one day.
 */
function days(
  start: WallMinutes,
  until: WallMinutes,
  notes: ImportNote[],
): EventTime | { fault: ImportFault; notes: ImportNote[] } {
  const end = until - minuteOfDay(until)
  if (end < start) return { fault: 'order', notes }
  return { start, end: Math.max(end, start + DAY), isWhole: true, clock: null, notes }
}

/** From midnight to midnight in another zone: a whole day there, and meant as one here too. */
function wholeDays({ start, end }: Span, notes: ImportNote[]): EventTime {
  const until = Math.ceil(end / DAY) * DAY
  const others = notes.filter(({ kind }) => kind !== 'unknown_zone')
  return {
    start,
    end: Math.max(until, start + DAY),
    isWhole: true,
    clock: null,
    notes: [...others, { kind: 'whole_day', value: '' }],
  }
}

/** The days meant by times that a zone has shifted, such as 23:00 to 23:00 in UTC. */
function nearestDays({ start, end }: Span): Span {
  const day = Math.round(start / DAY)
  return { start: day * DAY, end: Math.max(Math.round(end / DAY), day + 1) * DAY }
}

/** The time of a property; null if it has no valid date. */
export function timeOf({ parameters, value }: Property, text = value): IcsTime | null {
  const time = icsTime(text)
  const isDay = time && /^date$/i.test(parameters.VALUE ?? '') && minuteOfDay(time.wall) === 0
  return isDay ? { ...time, isDate: true, offset: null } : time
}

/** The clock of a time, and a note if its zone is unknown. */
function clockOf(
  { parameters }: Property,
  time: IcsTime,
  { find, floating }: Clocks,
): { clock: OffsetAt | null; notes: ImportNote[] } {
  if (time.isDate) return { clock: null, notes: [] }
  const { offset } = time
  if (offset !== null) return { clock: () => offset, notes: [] }
  const name = parameters.TZID || floating
  if (!name) return { clock: null, notes: [] }
  const clock = find(name)
  return { clock, notes: clock ? [] : [{ kind: 'unknown_zone', value: name }] }
}

/** Converts the time of a property to a clock. */
export function wallOn(
  clock: OffsetAt | null,
  property: Property,
  time: IcsTime,
  clocks: Clocks,
): WallMinutes {
  if (time.isDate) return time.wall
  const { clock: own } = clockOf(property, time, clocks)
  return moved(time.wall, own, clock ?? (own ? defaultClock(clocks) : null))
}

/** The clock of times that name no zone. */
export const defaultClock = ({ find, floating, here }: Clocks): OffsetAt =>
  (floating && find(floating)) || here

/**
 * Converts a time from one clock to another; unchanged if one of them is unknown. RFC 5545: of a
 * repeated time the first counts, and a skipped time counts by the offset before the change.
 */
export function moved(wall: WallMinutes, from: OffsetAt | null, to: OffsetAt | null): WallMinutes {
  if (!from || !to || from === to) return wall
  const { kind, at } = instantsOf(from, wall)
  return wallAt(to, kind === 'gap' ? (wall - from(at - 1)) * 60_000 : at)
}
