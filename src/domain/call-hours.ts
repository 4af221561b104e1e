import type { Status } from '../contract/status.ts'
import type { HolidayDates } from './occurrences.ts'
import { answerAt, type PreparedSchedule } from './schedule.ts'

const HOUR_MS = 60 * 60_000

/** An hour and its calls. `start` in milliseconds; `count` null where the PBX sent none for it. */
export type CallHour = { start: number; count: number | null }

/** The 24 hours up to the newest that was sent, in order; several counts of one hour are added up. Empty when none was sent. */
export function callHours(calls: Status['calls_in_24_hours']): CallHour[] {
  if (calls.length === 0) return []
  const counts = new Map<number, number>()
  for (const { time, count } of calls) {
    const hour = Math.floor(Date.parse(time) / HOUR_MS)
    counts.set(hour, (counts.get(hour) ?? 0) + count)
  }
  const last = Math.max(...counts.keys())
  return Array.from({ length: 24 }, (_, i) => {
    const hour = last - 23 + i
    return { start: hour * HOUR_MS, count: counts.get(hour) ?? null }
  })
}

/** When it is closed by the schedule from one instant up to another (milliseconds). Night mode is left aside: nobody knows since when it is on. */
export function closedSpans<H extends HolidayDates>(
  schedule: PreparedSchedule<H>,
  from: number,
  to: number,
): { from: number; to: number }[] {
  const byHours = { ...schedule, isNight: false }
  const spans: { from: number; to: number }[] = []
  for (let at = from; at < to; ) {
    const { open, until } = answerAt(new Date(at), byHours)
    const end = Math.min(until?.getTime() ?? to, to)
    if (open === false) spans.push({ from: at, to: end })
    at = end
  }
  return spans
}

/** The calls as a table that a spreadsheet reads (RFC 4180): the start of each hour in UTC, and its calls, empty where not known. */
export function callsCsv(hours: readonly CallHour[]): string {
  const lines = hours.map(({ start, count }) => `${new Date(start).toISOString()},${count ?? ''}`)
  return ['time,count', ...lines, ''].join('\r\n')
}
