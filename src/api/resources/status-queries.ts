import { queryOptions } from '@tanstack/react-query'
import { parseLenient } from '../../contract/json/lenient.ts'
import type { Status } from '../../contract/status.ts'
import { type CallHour, callHours } from '../../domain/schedule/call-hours.ts'
import { get } from '../http/client.ts'
import { ApiFailure } from '../http/failure/failure.ts'

type FigureName = Exclude<keyof Status, 'version' | 'calls_in_24_hours'>

/**
 * The live figures that the PBX sends. A figure that is missing or no count is left out, never 0.
 */
export type Figures = Partial<Record<FigureName, number>>

/**
 * The figures, and the calls of the last 24 hours by the hour; empty if the PBX doesn't send them.
 */
export interface StatusAnswer {
  figures: Figures
  hours: CallHour[]
}

const MISSING = Number.NaN

const notSent: Record<FigureName, number> = {
  licensed_users: MISSING,
  current_users: MISSING,
  online_users: MISSING,
  current_calls: MISSING,
  current_queues: MISSING,
  current_conference_rooms: MISSING,
  current_ring_groups: MISSING,
  current_ivrs: MISSING,
  current_trunks: MISSING,
}

/** How often the figures are refetched, in milliseconds. */
const INTERVAL_MS = 10_000

/**
 * GET /tenant/status, every 10 seconds while the tab is visible and online, and at once when it is
 * again. A failed refresh is not retried before its next turn.
 */
export const statusQuery = queryOptions<StatusAnswer>({
  queryKey: ['tenant', 'status'],
  queryFn: async ({ signal }) => readStatus(await get('/tenant/status', { signal }), Date.now()),
  staleTime: INTERVAL_MS - 1000,
  // A user who may not read the figures now won't be allowed to in ten seconds.
  refetchInterval: ({ state: { error } }) => !isForbidden(error) && INTERVAL_MS,
  refetchOnWindowFocus: true,
  networkMode: 'online',
  retry: false,
  // Also for a request that was sent before the page loaded.
  retryOnMount: false,
})

const isForbidden = (error: Error | null) =>
  error instanceof ApiFailure && error.kind === 'forbidden'

/** Reads the answer of any PBX as far as possible. `now` is in milliseconds. */
export function readStatus(raw: unknown, now: number): StatusAnswer {
  const entries = { calls_in_24_hours: { time: '', count: MISSING } }
  const list: Status['calls_in_24_hours'] = []
  const { calls_in_24_hours, ...figures } = parseLenient(
    { ...notSent, calls_in_24_hours: list },
    raw,
    entries,
  ).values
  return {
    figures: Object.fromEntries(Object.entries(figures).filter(([, figure]) => isCount(figure))),
    hours: callHours(
      calls_in_24_hours.filter(
        ({ time, count }) => !Number.isNaN(Date.parse(time)) && isCount(count),
      ),
      now,
    ),
  }
}

const isCount = (figure: number) => Number.isInteger(figure) && figure >= 0
