import { closingsIn } from '../holidays/closings.ts'
import type { HolidayDates } from '../holidays/occurrences.ts'
import { DAY, dateOf, startOf, type WallMinutes, weekdayOf } from '../time/calendar.ts'
import { clockChanges, dayLength, instantsOf } from '../time/clock-changes.ts'
import { type PreparedSchedule, ruleAt } from './schedule.ts'

/** Minutes of the wall clock, `from` 0 to 1439, `to` 1 to 1440. */
type Minutes = { from: number; to: number }

type TimelineSegment<H> = Minutes &
  ({ state: 'open' } | { state: 'closed' } | { state: 'holiday'; holiday: H })

/**
 * One day as callers experience it. `minutes`: its real length, 1440 except when clocks change;
 * `change`: the wall-clock minutes that are skipped or repeated. The segments cover minutes 0 to
 * 1440 of the clock, including those in a gap.
 */
export type TimelineDay<H> = {
  date: string
  minutes: number
  change: (Minutes & { kind: 'gap' | 'overlap' }) | null
  segments: TimelineSegment<H>[]
}

/**
 * The days from "YYYY-MM-DD" on (1 to 365 of them), ignoring night mode, which is on or off for all
 * of them. Null if the platform doesn't know the zone, or the hours are unknown.
 */
export function timeline<H extends HolidayDates>(
  from: string,
  days: number,
  schedule: PreparedSchedule<H>,
): TimelineDay<H>[] | null {
  const { offsetAt, hasUnknownHours } = schedule
  if (!offsetAt || hasUnknownHours) return null
  const first = startOf(from)
  const [start, end] = [first, first + days * DAY].map((wall) => instantsOf(offsetAt, wall).at)
  // A change at the very start of the first day counts, because the gap is within that day.
  const changes = clockChanges(offsetAt, (start ?? 0) - 1, end ?? 0)
  return Array.from({ length: days }, (_, i) => {
    const midnight = first + i * DAY
    const change = changes.find((c) => c.from < midnight + DAY && c.to > midnight)
    return {
      date: dateOf(midnight),
      minutes: dayLength(offsetAt, dateOf(midnight)),
      change: change
        ? { kind: change.kind, ...within(midnight, { from: change.from, to: change.to }) }
        : null,
      segments: segmentsOf(schedule, midnight),
    }
  })
}

function segmentsOf<H extends HolidayDates>(
  schedule: PreparedSchedule<H>,
  midnight: WallMinutes,
): TimelineSegment<H>[] {
  const hours = schedule.week.spans[weekdayOf(midnight)].flatMap(({ start, end }) => [start, end])
  const falling = closingsIn(schedule.closings, { start: midnight, end: midnight + DAY })
  const holidays = falling
    .map(({ start, end }) => within(midnight, { from: start, to: end }))
    .flatMap(({ from, to }) => [from, to])
  const edges = [...new Set([0, DAY, ...hours, ...holidays])].sort((a, b) => a - b)

  const segments: TimelineSegment<H>[] = []
  for (const [i, to] of edges.slice(1).entries()) {
    const from = edges[i] ?? 0
    const segment = { from, to, ...stateAt(schedule, midnight + from) }
    const last = segments.at(-1)
    if (last && isSame(last, segment)) last.to = to
    else segments.push(segment)
  }
  return segments
}

function stateAt<H extends HolidayDates>(schedule: PreparedSchedule<H>, wall: WallMinutes) {
  const rule = ruleAt(schedule, wall)
  if (rule.by === 'holiday') return { state: rule.by, holiday: rule.holiday }
  return { state: rule.open ? ('open' as const) : ('closed' as const) }
}

function isSame<H>(a: TimelineSegment<H>, b: TimelineSegment<H>): boolean {
  if (a.state === 'holiday' && b.state === 'holiday') return a.holiday === b.holiday
  return a.state === b.state
}

/** The part of a span that is on the day after a midnight. */
function within(midnight: WallMinutes, { from, to }: Minutes): Minutes {
  return { from: Math.max(0, from - midnight), to: Math.min(DAY, to - midnight) }
}
