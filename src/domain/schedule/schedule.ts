import type { OfficeHours } from '../../contract/values/office-hours.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import {
  type Closings,
  closedUntil,
  closingsIn,
  nextClosing,
  prepareClosings,
} from '../holidays/closings.ts'
import type { HolidayDates } from '../holidays/occurrences.ts'
import { nextEdge, type OpenBy, type OpenWeek, openBy, prepareWeek } from '../hours/open-week.ts'
import { DAY, type WallMinutes, weekdayOf } from '../time/calendar.ts'
import { type ClockChange, clockChanges, instantsOf, wallAt } from '../time/clock-changes.ts'
import { type OffsetAt, offsetIn } from '../time/time.ts'

/** What decides where a call to a tenant goes. `timezone`: an IANA name, "" if none is set. */
export type Schedule<H extends HolidayDates> = {
  timezone: string
  enable_night_mode: boolean
  office_hours: OfficeHours
  /** The PBX sent no hours, or none that can be read: the hours above are a guess. */
  hasUnknownHours?: boolean
  holidays: H[]
  /** The holidays could not be read. They only close, so nobody can be sure that it is open. */
  holidaysUnknown?: boolean
}

/** A schedule prepared for many lookups. `offsetAt`: null if the platform doesn't know the zone. */
export type PreparedSchedule<H extends HolidayDates> = {
  offsetAt: OffsetAt | null
  isNight: boolean
  hasUnknownHours: boolean
  holidaysUnknown: boolean
  week: OpenWeek
  closings: Closings<H>
}

/**
 * `range` ends at "24:00" for midnight. Of several holidays at once, `holiday` is the one that ends
 * last.
 */
export type Rule<H extends HolidayDates> =
  | ({ open: true } & OpenBy)
  | { open: false; by: 'night_mode' }
  | { open: false; by: 'holiday'; holiday: H }
  | { open: false; by: 'out_of_hours'; day: Weekday }

/**
 * `until`: when open next changes to closed or back; null if never, or not within nine years.
 * Without a zone, hours or holidays the answer is unknown.
 */
export type Answer<H extends HolidayDates> =
  | (Rule<H> & { until: Date | null })
  | { open: null; by: 'unknown_zone' | 'unknown_hours' | 'unknown_holidays'; until: null }

export function prepareSchedule<H extends HolidayDates>(
  schedule: Schedule<H>,
): PreparedSchedule<H> {
  return {
    offsetAt: offsetIn(schedule.timezone),
    isNight: schedule.enable_night_mode,
    hasUnknownHours: schedule.hasUnknownHours ?? false,
    holidaysUnknown: schedule.holidaysUnknown ?? false,
    week: prepareWeek(schedule.office_hours),
    closings: prepareClosings(schedule.holidays),
  }
}

/**
 * What happens to a call to the tenant at an instant, by its schedule. Rules of single numbers
 * don't count.
 */
export function answerAt<H extends HolidayDates>(
  instant: Date,
  schedule: PreparedSchedule<H>,
): Answer<H> {
  // It is unknown when night mode will be switched off.
  if (schedule.isNight) return { open: false, by: 'night_mode', until: null }
  const { offsetAt } = schedule
  if (!offsetAt) return { open: null, by: 'unknown_zone', until: null }
  const at = instant.getTime()
  const rule = ruleAt(schedule, wallAt(offsetAt, at))
  if (schedule.hasUnknownHours) {
    // A holiday closes whatever the hours are, but only they would tell what comes after it.
    if (rule.by === 'holiday') return { ...rule, until: null }
    return { open: null, by: 'unknown_hours', until: null }
  }
  if (schedule.holidaysUnknown) {
    return rule.open
      ? { open: null, by: 'unknown_holidays', until: null }
      : { ...rule, until: null }
  }
  const until = nextTurn(schedule, offsetAt, at, rule.open)
  return { ...rule, until: until === null ? null : new Date(until) }
}

/** The rule at a time of the wall clock, ignoring night mode: a holiday, then the hours. */
export function ruleAt<H extends HolidayDates>(
  { week, closings }: PreparedSchedule<H>,
  wall: WallMinutes,
): Rule<H> {
  const falling = closingsIn(closings, { start: wall, end: wall + 1 })
  const last = falling.toSorted((a, b) => b.end - a.end)[0]
  if (last) return { open: false, by: 'holiday', holiday: last.holiday }
  const rule = openBy(week, wall)
  return rule ? { open: true, ...rule } : { open: false, by: 'out_of_hours', day: weekdayOf(wall) }
}

/** The instant in milliseconds at which open changes to closed or back. */
function nextTurn<H extends HolidayDates>(
  schedule: PreparedSchedule<H>,
  offsetAt: OffsetAt,
  at: number,
  open: boolean,
): number | null {
  const wall = nextWallTurn(schedule, wallAt(offsetAt, at), open)
  // If clocks skip this time, the turn is when they change. If they repeat it, the second time
  // counts once the first is past.
  const turn = wall === null ? null : firstFrom(offsetAt, wall, at)
  // When clocks go back, by a day at most, they show past times again.
  const change: ClockChange | undefined = clockChanges(offsetAt, at, at + DAY * 60_000)[0]
  const next = change && (turn === null || change.at < turn) ? change.at : turn
  if (next === null) return null
  const turned = ruleAt(schedule, wallAt(offsetAt, next)).open !== open
  return turned ? next : nextTurn(schedule, offsetAt, next, open)
}

function firstFrom(offsetAt: OffsetAt, wall: WallMinutes, from: number): number {
  const instants = instantsOf(offsetAt, wall)
  return instants.kind === 'overlap' && instants.at <= from ? instants.later : instants.at
}

// 29 February recurs within eight years (1896, 1904). Rarer openings, such as 29 February on a
// Monday, are not searched for.
const HORIZON = 9 * 366 * DAY

/**
 * The wall-clock time at which open changes to closed or back, ignoring clock changes; null for
 * never. Holidays only close.
 */
export function nextWallTurn<H extends HolidayDates>(
  { week, closings }: PreparedSchedule<H>,
  wall: WallMinutes,
  open: boolean,
): WallMinutes | null {
  if (open) {
    const turns = [nextEdge(week, wall), nextClosing(closings, wall)].filter((at) => at !== null)
    return turns.length > 0 ? Math.min(...turns) : null
  }
  const lastOnce = closings.once.reduce((end, once) => Math.max(end, once.end), wall)
  for (let at = wall; at <= lastOnce + HORIZON; ) {
    const end = closedUntil(closings, at)
    if (end === at && openBy(week, at)) return at
    const next = end > at ? end : nextEdge(week, at)
    if (next === null) return null
    at = next
  }
  return null
}
