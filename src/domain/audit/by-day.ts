import type { AuditEntry } from '../../contract/audit-logs.ts'
import { wallClock } from '../time/time.ts'

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/i

/** When an entry was made, in milliseconds; null if its time is not RFC 3339. */
export function instantOf({ created_at }: Pick<AuditEntry, 'created_at'>): number | null {
  const instant = RFC_3339.test(created_at) ? Date.parse(created_at.toUpperCase()) : Number.NaN
  return Number.isNaN(instant) ? null : instant
}

/** The entries of one day. */
export interface Day {
  /** "YYYY-MM-DD" in the zone; '' for entries whose time is unknown. */
  date: string
  entries: AuditEntry[]
}

/** The entries by their days in a known zone, newest first, in whatever order they came. */
export function byDay(entries: readonly AuditEntry[], zone: string): Day[] {
  const timeOf = (entry: AuditEntry) => instantOf(entry) ?? Number.NEGATIVE_INFINITY
  const days = new Map<string, AuditEntry[]>()
  for (const entry of entries.toSorted((a, b) => compare(timeOf(b), timeOf(a)))) {
    const instant = instantOf(entry)
    const date = instant === null ? '' : (wallClock(zone, new Date(instant))?.date ?? '')
    days.set(date, [...(days.get(date) ?? []), entry])
  }
  return [...days].map(([date, ofDay]) => ({ date, entries: ofDay }))
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)
