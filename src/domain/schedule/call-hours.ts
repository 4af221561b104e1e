import type { Status } from '../../contract/status.ts'

export const HOUR_MS = 60 * 60_000

/** An hour and its calls. `start` in milliseconds; `count` is null if the PBX sent none for it. */
export type CallHour = { start: number; count: number | null }

/**
 * The 24 hours up to the current one, in order; several counts for one hour are added up. An hour
 * ahead counts too, in case the PBX's clock is ahead; other hours don't. Empty if there are none.
 * `now` in milliseconds.
 */
export function callHours(calls: Status['calls_in_24_hours'], now: number): CallHour[] {
  const present = Math.floor(now / HOUR_MS)
  const counts = new Map<number, number>()
  for (const { time, count } of calls) {
    const hour = Math.floor(Date.parse(time) / HOUR_MS)
    if (hour > present - 24 && hour <= present + 1)
      counts.set(hour, (counts.get(hour) ?? 0) + count)
  }
  if (counts.size === 0) return []
  const last = Math.max(present, ...counts.keys())
  return Array.from({ length: 24 }, (_, i) => {
    const hour = last - 23 + i
    return { start: hour * HOUR_MS, count: counts.get(hour) ?? null }
  })
}

/** The hour with the most calls, the last of several; undefined if there was no call. */
export function peakHour(hours: readonly CallHour[]): { start: number; count: number } | undefined {
  return hours.reduce<{ start: number; count: number } | undefined>(
    (peak, { start, count }) => (count && count >= (peak?.count ?? 1) ? { start, count } : peak),
    undefined,
  )
}

/** The calls as CSV (RFC 4180): the start of each hour in UTC, and its calls, empty if unknown. */
export function callsCsv(hours: readonly CallHour[]): string {
  const lines = hours.map(({ start, count }) => `${new Date(start).toISOString()},${count ?? ''}`)
  return ['time,count', ...lines, ''].join('\r\n')
}
