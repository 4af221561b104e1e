import type { OfficeHours, TimeRange } from '../../contract/values/office-hours.ts'
import { everyDay, WEEKDAYS, type Weekday } from '../../contract/values/weekdays.ts'
import {
  DAY,
  minuteOfDay,
  minuteOfWeek,
  minutesOf,
  type WallMinutes,
  weekdayOf,
} from '../time/calendar.ts'
import { type DayState, readDay } from './text/hours-text.ts'

/**
 * Minutes of a day in which it is open, and the range they are from; without a range the day is
 * open all day.
 */
type OpenSpan = { start: number; end: number; range?: TimeRange }

/**
 * Office hours prepared for lookups. `edges`: the minutes of the week, 0 to 10079, at which it
 * opens or closes.
 */
export type OpenWeek = { spans: Record<Weekday, OpenSpan[]>; edges: number[] }

export function prepareWeek(hours: OfficeHours): OpenWeek {
  const spans = everyDay((day) => spansOf(readDay(hours[day])))
  const minutes = WEEKDAYS.flatMap((day, i) =>
    spans[day].flatMap(({ start, end }) => [i * DAY + start, (i * DAY + end) % (7 * DAY)]),
  )
  // Ranges that meet at midnight count as one, because it stays open.
  const edges = minutes
    .sort((a, b) => a - b)
    .filter((minute, i) => minute !== minutes[i - 1] && minute !== minutes[i + 1])
  return { spans, edges }
}

/**
 * The open spans of a day, sorted and without overlaps. A range that ends before it starts is
 * ignored.
 */
export function spansOf({ state, ranges }: DayState): OpenSpan[] {
  if (state === 'closed') return []
  if (state === 'open') return [{ start: 0, end: DAY }]
  return ranges
    .map((range) => ({ start: minutesOf(range.from), end: minutesOf(range.to), range }))
    .filter(({ start, end }) => start < end)
}

/** The rule by which it is open. */
export type OpenBy =
  | { by: 'all_day'; day: Weekday }
  | { by: 'range'; day: Weekday; range: TimeRange }

/** The rule by which it is open at a time of the wall clock; null outside office hours. */
export function openBy({ spans }: OpenWeek, wall: WallMinutes): OpenBy | null {
  const day = weekdayOf(wall)
  const minute = minuteOfDay(wall)
  const span = spans[day].find(({ start, end }) => start <= minute && minute < end)
  if (!span) return null
  return span.range ? { by: 'range', day, range: span.range } : { by: 'all_day', day }
}

/** When the hours next open or close, ignoring clock changes; null for never. */
export function nextEdge({ edges }: OpenWeek, wall: WallMinutes): WallMinutes | null {
  const minute = minuteOfWeek(wall)
  const [first] = edges
  if (first === undefined) return null
  const edge = edges.find((at) => at > minute) ?? first + 7 * DAY
  return wall - minute + edge
}
