import type { OfficeHours, TimeRange } from '../../contract/values/office-hours.ts'
import { dayBeside, WEEKDAYS, type Weekday } from '../../contract/values/weekdays.ts'
import { DAY, endMinute, endTime, minutesOf, timeOf } from '../time/calendar.ts'
import { enteredDay, isShift, LONGEST_SHIFT, withEnteredDay } from './entered-day.ts'
import { hasTimes } from './text/hours-text.ts'

/** Minutes of a day: `start` 0 to 1439, `end` from 1; an end after 1440 is on the next day. */
export type Minutes = { start: number; end: number }

/**
 * A range by the day on which it starts, and its position among those that start there. A day that
 * is open all day has one range, at position 0.
 */
export type RangeAt = { day: Weekday; index: number }

/** What is dragged: a range as a whole, or one of its ends. */
export const GRIPS = ['range', 'start', 'end'] as const
export type Grip = (typeof GRIPS)[number]

/** A week after an edit, and the position of the edited range in it. */
export type GridEdit = { hours: OfficeHours; at: RangeAt }

/** How long a range lasts that a click or a key adds, in minutes, if there is room. */
const ADDED = 60

/**
 * The ranges that start on a day and can be drawn, with their positions: both ends are times, and
 * the range ends after it starts or is a shift over midnight.
 */
export function drawnRanges(hours: OfficeHours, day: Weekday): (Minutes & { index: number })[] {
  const { enabled, ranges } = enteredDay(hours, day)
  if (!enabled) return []
  if (ranges.length === 0) return [{ index: 0, start: 0, end: DAY }]
  return ranges.flatMap((range, index) => {
    const start = minutesOf(range.from)
    const end = endMinute(range.to) + (isShift(range) ? DAY : 0)
    return hasTimes(range) && start < end ? [{ index, start, end }] : []
  })
}

/** When on a day the shift of the day before ends; 0 if it ends by midnight. */
export function tailOf(hours: OfficeHours, day: Weekday): number {
  return Math.max(0, ...drawnRanges(hours, dayBeside(day, -1)).map(({ end }) => end - DAY))
}

/** The last minute to draw: midnight, or the end of the last shift after it. */
export function lastMinute(hours: OfficeHours): number {
  const ends = WEEKDAYS.flatMap((day) => drawnRanges(hours, day).map(({ end }) => end))
  return Math.max(DAY, Math.ceil(Math.max(0, ...ends) / 180) * 180)
}

/** The nearest multiple of `step` minutes within the day. */
export const snap = (minute: number, step: number): number =>
  Math.max(0, Math.min(DAY, Math.round(minute / step) * step))

/** The free time around a minute of a day, up to the next day's opening; null inside a range. */
export function gapAt(
  hours: OfficeHours,
  day: Weekday,
  minute: number,
  ignore?: number,
): Minutes | null {
  const others = drawnRanges(hours, day).filter(({ index }) => index !== ignore)
  if (others.some(({ start, end }) => start < minute && minute < end)) return null
  const next = drawnRanges(hours, dayBeside(day, 1)).map((range) => range.start + DAY)
  const ends = [tailOf(hours, day), ...others.map(({ end }) => end)]
  const starts = [...others.map((other) => other.start), ...next]
  if (minute < tailOf(hours, day)) return null
  const start = Math.max(0, ...ends.filter((end) => end <= minute))
  const end = Math.min(2 * DAY, ...starts.filter((from) => from >= minute))
  return start < end ? { start, end } : null
}

/**
 * Moves a range or one of its ends by `minutes` (negative for earlier); a whole range may also move
 * to another day. It stops at its neighbours and at midnight, and keeps at least `least` minutes.
 * Null if there is no room or nothing changes.
 */
export function pull(
  hours: OfficeHours,
  at: RangeAt,
  grip: Grip,
  minutes: number,
  least: number,
  to: Weekday = at.day,
): GridEdit | null {
  const now = drawnRanges(hours, at.day).find(({ index }) => index === at.index)
  if (!now) return null
  const isStaying = to === at.day
  const without = isStaying ? hours : removeRange(hours, at)
  const ignore = isStaying ? at.index : undefined
  const next = { start: now.start, end: now.end }
  if (grip === 'range') {
    const length = now.end - now.start
    // A shift over midnight must still start on its day.
    const most = now.end > DAY ? DAY - least : DAY - length
    const wanted = Math.max(0, Math.min(most, now.start + minutes))
    const middle = isStaying ? (now.start + now.end) / 2 : wanted + length / 2
    const gap = gapAt(without, to, middle, ignore)
    // A range that ended by midnight still does so, even if other ranges push it later.
    const end = gap && now.end <= DAY ? Math.min(gap.end, DAY) : gap?.end
    if (!gap || !end || end - gap.start < length) return null
    next.start = Math.max(gap.start, Math.min(end - length, wanted))
    next.end = next.start + length
  } else {
    const gap = gapAt(hours, at.day, (now.start + now.end) / 2, ignore)
    if (!gap) return null
    if (grip === 'start') {
      const first = Math.max(gap.start, now.end > DAY ? now.end - LONGEST_SHIFT : 0)
      next.start = Math.max(first, Math.min(now.end - least, DAY - least, now.start + minutes))
    } else {
      // A range that ends at midnight needs a second drag to go past it.
      const last = now.end < DAY ? DAY : Math.max(DAY, now.start + LONGEST_SHIFT)
      next.end = Math.min(gap.end, last, Math.max(now.start + least, now.end + minutes))
    }
  }
  if (isStaying && next.start === now.start && next.end === now.end) return null
  return put(without, { day: to, index: isStaying ? at.index : -1 }, next)
}

/**
 * A new range between two minutes of a day, in either order, as far as the time is free; null if it
 * is not.
 */
export function paint(
  hours: OfficeHours,
  day: Weekday,
  from: number,
  to: number,
): (GridEdit & Minutes) | null {
  const gap = gapAt(hours, day, from)
  if (!gap) return null
  const start = Math.max(gap.start, Math.min(from, to))
  const end = Math.min(gap.end, DAY, Math.max(from, to))
  return start < end ? { ...put(hours, { day, index: -1 }, { start, end }), start, end } : null
}

/**
 * Adds a range where there is room: from 9 to 5 on an empty day, otherwise an hour after the last
 * range; null if there is no room.
 */
export function addRange(hours: OfficeHours, day: Weekday): GridEdit | null {
  const taken = drawnRanges(hours, day)
  if (taken.length === 0) return paint(hours, day, minutesOf('09:00'), minutesOf('17:00'))
  const last = Math.max(...taken.map(({ end }) => end))
  const tries = [last + ADDED, last, ...taken.map(({ start }) => Math.max(0, start - 2 * ADDED)), 0]
  for (const start of tries) {
    const added = start < DAY && paint(hours, day, start, start + ADDED)
    if (added) return added
  }
  return null
}

/**
 * The week without a range. A day that loses its last range is closed, because open without ranges
 * would mean open all day.
 */
export function removeRange(hours: OfficeHours, { day, index }: RangeAt): OfficeHours {
  const ranges = enteredDay(hours, day).ranges.filter((_, i) => i !== index)
  return withEnteredDay(hours, day, { enabled: ranges.length > 0, ranges: ranges.map(plain) })
}

/**
 * The week with a range at a position in its day, -1 for a new one. The list is sorted, and a range
 * that fills the day means open all day.
 */
function put(hours: OfficeHours, { day, index }: RangeAt, { start, end }: Minutes): GridEdit {
  if (start === 0 && end === DAY) {
    const next = withEnteredDay(hours, day, { enabled: true, ranges: [] })
    return { hours: next, at: { day, index: 0 } }
  }
  const to = end > DAY ? timeOf(end - DAY) : endTime(end)
  const { enabled, ranges } = enteredDay(hours, day)
  const others = enabled ? ranges.filter((_, i) => i !== index).map(plain) : []
  const all = [...others, { from: timeOf(start), to }].sort((a, b) => a.from.localeCompare(b.from))
  const next = withEnteredDay(hours, day, { enabled: true, ranges: all })
  return { hours: next, at: placeOf(next, day, start) }
}

/**
 * The position of the range that covers a minute of a day. A shift may have started the day before.
 */
function placeOf(hours: OfficeHours, day: Weekday, minute: number): RangeAt {
  const has = (start: number) => (range: Minutes) => range.start <= start && start < range.end
  const own = drawnRanges(hours, day).find(has(minute))
  if (own) return { day, index: own.index }
  const before = dayBeside(day, -1)
  const night = drawnRanges(hours, before).find(has(minute + DAY))
  return { day: before, index: night?.index ?? 0 }
}

const plain = ({ from, to }: TimeRange): TimeRange => ({ from, to })
