import { isPlain } from '../../contract/json/plain.ts'

/** A visit of the user to the console. Times are in epoch milliseconds. */
export interface Visit {
  /** When the visit before this one ended. */
  since: number
  /** When they were last active. */
  seen: number
}

/** A longer absence begins a new visit. In milliseconds. */
const PAUSE_MS = 30 * 60_000

/** The visit at `now`, based on what was kept of the last one. A first visit has missed nothing. */
export function nextVisit(kept: string | null, now: number): Visit {
  const last = parse(kept)
  if (!last || last.since > now || last.seen > now) return { since: now, seen: now }
  return { since: now - last.seen > PAUSE_MS ? last.seen : last.since, seen: now }
}

function parse(kept: string | null): Visit | null {
  try {
    const visit: unknown = JSON.parse(kept ?? 'null')
    if (!isPlain(visit)) return null
    const { since, seen } = visit
    return typeof since === 'number' && typeof seen === 'number' ? { since, seen } : null
  } catch {
    return null
  }
}
