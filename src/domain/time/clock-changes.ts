import { DAY, startOf, type WallMinutes } from './calendar.ts'
import type { OffsetAt } from './time.ts'

const MINUTE = 60_000
const DAY_MS = DAY * MINUTE

/**
 * When a wall clock shows a time: once, never in a gap (`at` is when the clock changes), or twice
 * in an overlap. Instants in milliseconds.
 */
export type Instants =
  | { kind: 'once' | 'gap'; at: number }
  | { kind: 'overlap'; at: number; later: number }

/** A change of a zone's clocks. `from` and `to` are the bounds of the skipped or repeated times. */
export type ClockChange = {
  kind: 'gap' | 'overlap'
  at: number
  from: WallMinutes
  to: WallMinutes
}

/** The wall-clock time at an instant in milliseconds. */
export function wallAt(offsetAt: OffsetAt, instant: number): WallMinutes {
  return Math.floor(instant / MINUTE) + offsetAt(instant)
}

/** The instants at which the wall clock shows a time. */
export function instantsOf(offsetAt: OffsetAt, wall: WallMinutes): Instants {
  const utc = wall * MINUTE
  // No zone is a whole day away from UTC, so a change that matters here is between these two.
  const [before, after] = [utc - DAY_MS, utc + DAY_MS]
  const offsets = new Set([offsetAt(before), offsetAt(after)])
  const [at, later] = [...offsets]
    .filter((offset) => offsetAt(utc - offset * MINUTE) === offset)
    .map((offset) => utc - offset * MINUTE)
    .sort((a, b) => a - b)
  if (at === undefined) return { kind: 'gap', at: changeWithin(offsetAt, before, after) }
  return later === undefined ? { kind: 'once', at } : { kind: 'overlap', at, later }
}

/**
 * The length of a day "YYYY-MM-DD" of a zone in minutes: 1440, more or less when clocks change, and
 * 0 for a skipped day.
 */
export function dayLength(offsetAt: OffsetAt, date: string): number {
  const start = startOf(date)
  const instants = [start, start + DAY].map((midnight) => instantsOf(offsetAt, midnight).at)
  return ((instants[1] ?? 0) - (instants[0] ?? 0)) / MINUTE
}

/**
 * The clock changes after one instant and up to another (milliseconds), in order; at most one a
 * day.
 */
export function clockChanges(offsetAt: OffsetAt, after: number, until: number): ClockChange[] {
  const changes: ClockChange[] = []
  for (let start = after; start < until; start += DAY_MS) {
    const end = Math.min(start + DAY_MS, until)
    if (offsetAt(start) === offsetAt(end)) continue
    const at = changeWithin(offsetAt, start, end)
    const old = at / MINUTE + offsetAt(at - 1)
    const now = at / MINUTE + offsetAt(at)
    const kind = now > old ? 'gap' : 'overlap'
    changes.push({ kind, at, from: Math.min(old, now), to: Math.max(old, now) })
  }
  return changes
}

/**
 * The instant, on a whole minute, at which the offset changes from that of `start` to that of
 * `end`.
 */
function changeWithin(offsetAt: OffsetAt, start: number, end: number): number {
  const old = offsetAt(start)
  let [low, high] = [Math.floor(start / MINUTE), Math.ceil(end / MINUTE)]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (offsetAt(middle * MINUTE) === old) low = middle
    else high = middle
  }
  return high * MINUTE
}
