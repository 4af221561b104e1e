import { queryOptions } from '@tanstack/react-query'
import { parseLenient } from '../../contract/json/lenient.ts'
import type { Status } from '../../contract/status.ts'
import { type CallHour, callHours } from '../../domain/schedule/call-hours.ts'
import { get } from '../http/client.ts'
import { ApiFailure } from '../http/failure/failure.ts'

type FigureName = Exclude<keyof Status, 'version' | 'calls_in_24_hours'>

/**
 * The live figures that the PBX sends: one that it does not send, or that is no count, is not
 * there, and never 0.
 */
export type Figures = Partial<Record<FigureName, number>>

/**
 * The figures, and the calls of the last 24 hours by the hour; none where the PBX does not send
 * them.
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

/** How often the figures are read anew, in milliseconds. */
const INTERVAL_MS = 10_000

/**
 * GET /tenant/status, every 10 seconds while the tab is seen and online, and at once when it is
 * again. The next turn is the retry: a refresh that failed is not repeated before.
 */
export const statusQuery = queryOptions<StatusAnswer>({
  queryKey: ['tenant', 'status'],
  queryFn: async ({ signal }) => readStatus(await get('/tenant/status', { signal }), Date.now()),
  staleTime: INTERVAL_MS - 1000,
  // Who may not read them now may not in ten seconds either.
  refetchInterval: ({ state: { error } }) => !isForbidden(error) && INTERVAL_MS,
  refetchOnWindowFocus: true,
  networkMode: 'online',
  retry: false,
  // Of one that was asked for ahead of the page too.
  retryOnMount: false,
})

const isForbidden = (error: Error | null) =>
  error instanceof ApiFailure && error.kind === 'forbidden'

/** What can be read of an answer at `now`, in milliseconds, whatever PBX gave it. */
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
