import type { OfficeDay, OfficeHours, TimeRange } from '../../contract/values/office-hours.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import { DAY, endMinute, endTime, isTime, minutesOf, timeOf } from '../time/calendar.ts'

/** Minutes of a day, `start` 0 to 1439, `end` 1 to 1440. */
export type Minutes = { start: number; end: number }

/**
 * A range by its day and its place in that day's list. A day that is open all day has one range, at
 * place 0.
 */
export type RangeAt = { day: Weekday; index: number }

/** What is dragged: a range as a whole, or one of its ends. */
export const GRIPS = ['range', 'start', 'end'] as const
export type Grip = (typeof GRIPS)[number]

/** A week after an edit, and where the range that was edited stands in it. */
export type GridEdit = { hours: OfficeHours; at: RangeAt }

/** Minutes that a range which is added by a click or a key lasts, if there is room. */
const ADDED = 60

/**
 * The ranges of a day that can be drawn, by their place: those that are times, and end after they
 * start.
 */
export function drawnRanges({ enabled, ranges }: OfficeDay): (Minutes & { index: number })[] {
  if (!enabled) return []
  if (ranges.length === 0) return [{ index: 0, start: 0, end: DAY }]
  return ranges.flatMap((range, index) => {
    const minutes = minutesIn(range)
    return minutes ? [{ index, ...minutes }] : []
  })
}

/** The nearest multiple of `step` minutes within the day. */
export const snap = (minute: number, step: number): number =>
  Math.max(0, Math.min(DAY, Math.round(minute / step) * step))

/** The time around a minute (0 to 1440) that no range takes; null within a range. */
export function gapAt(day: OfficeDay, minute: number, ignore?: number): Minutes | null {
  const others = drawnRanges(day).filter(({ index }) => index !== ignore)
  if (others.some(({ start, end }) => start < minute && minute < end)) return null
  const start = Math.max(0, ...others.map(({ end }) => end).filter((end) => end <= minute))
  const end = Math.min(DAY, ...others.map((o) => o.start).filter((from) => from >= minute))
  return start < end ? { start, end } : null
}

/**
 * A range pulled by `minutes` (negative: earlier), and, as a whole, perhaps to another day. It
 * stops at its neighbours and at midnight, and keeps at least `least` minutes; null where there is
 * no room for it, or where nothing would change.
 */
export function pull(
  hours: OfficeHours,
  at: RangeAt,
  grip: Grip,
  minutes: number,
  least: number,
  to: Weekday = at.day,
): GridEdit | null {
  const now = drawnRanges(hours[at.day]).find(({ index }) => index === at.index)
  if (!now) return null
  const isStaying = to === at.day
  const ignore = isStaying ? at.index : undefined
  const next = { start: now.start, end: now.end }
  if (grip === 'range') {
    const length = now.end - now.start
    const wanted = Math.max(0, Math.min(DAY - length, now.start + minutes))
    const gap =
      gapAt(hours[to], isStaying ? (now.start + now.end) / 2 : wanted + length / 2, ignore) ?? null
    if (!gap || gap.end - gap.start < length) return null
    next.start = Math.max(gap.start, Math.min(gap.end - length, wanted))
    next.end = next.start + length
  } else {
    const gap = gapAt(hours[at.day], (now.start + now.end) / 2, ignore)
    if (!gap) return null
    if (grip === 'start') {
      next.start = Math.max(gap.start, Math.min(now.end - least, now.start + minutes))
    } else {
      next.end = Math.min(gap.end, Math.max(now.start + least, now.end + minutes))
    }
  }
  if (isStaying && next.start === now.start && next.end === now.end) return null
  const without = isStaying ? hours : removeRange(hours, at)
  return put(without, { day: to, index: isStaying ? at.index : -1 }, next)
}

/**
 * A new range between two minutes of a day, in either order, as far as that is free; null where it
 * is not.
 */
export function paint(
  hours: OfficeHours,
  day: Weekday,
  from: number,
  to: number,
): (GridEdit & Minutes) | null {
  const gap = gapAt(hours[day], from)
  if (!gap) return null
  const start = Math.max(gap.start, Math.min(from, to))
  const end = Math.min(gap.end, Math.max(from, to))
  return start < end ? { ...put(hours, { day, index: -1 }, { start, end }), start, end } : null
}

/**
 * A new range where there is room: the first of an empty day from 9 to 5, others an hour after the
 * last one; null where there is none.
 */
export function addRange(hours: OfficeHours, day: Weekday): GridEdit | null {
  const taken = drawnRanges(hours[day])
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
 * The week without a range. A day that loses its last one is closed: open without ranges would be
 * open all day.
 */
export function removeRange(hours: OfficeHours, { day, index }: RangeAt): OfficeHours {
  const ranges = hours[day].ranges.filter((_, i) => i !== index)
  return { ...hours, [day]: { enabled: ranges.length > 0, ranges } }
}

/**
 * The week with a range at a place in its day, -1 for a new one: its list is put in order, what
 * fills the day is open all day.
 */
function put(hours: OfficeHours, { day, index }: RangeAt, { start, end }: Minutes): GridEdit {
  if (start === 0 && end === DAY) {
    return { hours: { ...hours, [day]: { enabled: true, ranges: [] } }, at: { day, index: 0 } }
  }
  const range = { from: timeOf(start), to: endTime(end) }
  const { enabled, ranges } = hours[day]
  const others = enabled ? ranges.filter((_, i) => i !== index) : []
  const before = others.filter(({ from }) => from < range.from)
  const after = others.filter(({ from }) => from >= range.from)
  return {
    hours: { ...hours, [day]: { enabled: true, ranges: [...before, range, ...after] } },
    at: { day, index: before.length },
  }
}

function minutesIn({ from, to }: TimeRange): Minutes | null {
  if (!isTime(from) || !isTime(to)) return null
  const minutes = { start: minutesOf(from), end: endMinute(to) }
  return minutes.start < minutes.end && minutes.end <= DAY ? minutes : null
}
