import { ApiFailure, isOutcomeUnknown } from './failure/failure.ts'
import { pause } from './pause.ts'
import { runPooled } from './request-pool.ts'

/**
 * What became of one item. `unknown`: no answer came, so nobody knows whether it was carried out.
 */
export type ItemOutcome<R> =
  | { state: 'done'; result: R }
  | { state: 'refused'; error: ApiFailure }
  | { state: 'unknown' }
  | { state: 'waiting' }

interface BatchOptions<T, R> {
  work: (item: T) => Promise<R>
  signal: AbortSignal
  /** Called after each item with its place and outcome. */
  onItem: (index: number, outcome: ItemOutcome<R>) => void
}

/**
 * Works on the items in their order, some at a time. Goes on after one that is refused. Stops when
 * the server cannot be reached or the signal is aborted: it waits for the requests that were sent,
 * and leaves the rest. Says whether it came to the end.
 */
export async function runBatch<T, R>(
  items: readonly { item: T; index: number }[],
  { work, signal, onItem }: BatchOptions<T, R>,
): Promise<'ended' | 'cancelled' | 'broken'> {
  let broken = false
  await runPooled(
    items,
    async ({ item, index }) => {
      try {
        onItem(index, { state: 'done', result: await patiently(() => work(item), signal) })
      } catch (error) {
        const failure = error instanceof ApiFailure ? error : new ApiFailure('server_error')
        const isLast = failure.kind === 'unreachable' || failure.kind === 'unauthorized'
        if (isLast) broken = true
        // After a 5xx nobody knows either, but the next item may fare better.
        const hasUnknownOutcome = isOutcomeUnknown(failure)
        const lost = hasUnknownOutcome
          ? { state: 'unknown' as const }
          : { state: 'waiting' as const }
        onItem(index, isLast || hasUnknownOutcome ? lost : { state: 'refused', error: failure })
      }
    },
    () => broken || signal.aborted,
  )
  if (broken) return 'broken'
  return signal.aborted ? 'cancelled' : 'ended'
}

/**
 * How often one item may come too often, and how long it waits then unless the server says how
 * long, in seconds.
 */
const MOST_WAITS = 3
const WAIT_S = 20
const LONGEST_WAIT_S = 60

/**
 * A batch is the one that a PBX has had too many requests from (429): nothing was carried out then,
 * so it waits and goes on.
 */
async function patiently<R>(work: () => Promise<R>, signal: AbortSignal): Promise<R> {
  for (let waits = 0; ; waits++) {
    try {
      return await work()
    } catch (error) {
      const isTooOften = error instanceof ApiFailure && error.kind === 'rate_limited'
      const seconds = isTooOften ? error.retryAfter || WAIT_S : 0
      if (!isTooOften || waits === MOST_WAITS || seconds > LONGEST_WAIT_S) throw error
      // A batch that is stopped leaves the item as it was refused.
      await pause(seconds * 1000, signal).catch(() => Promise.reject(error))
    }
  }
}
