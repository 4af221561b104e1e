import { ApiFailure, isOutcomeUnknown } from './failure/failure.ts'
import { pause } from './pause.ts'
import { runPooled } from './request-pool.ts'

/**
 * The outcome of one item. `unknown`: no answer came, so it may or may not have been carried out.
 */
export type ItemOutcome<R> =
  | { state: 'done'; result: R }
  | { state: 'refused'; error: ApiFailure }
  | { state: 'unknown' }
  | { state: 'waiting' }

interface BatchOptions<T, R> {
  work: (item: T) => Promise<R>
  signal: AbortSignal
  /** Called after each item with its index and outcome. */
  onItem: (index: number, outcome: ItemOutcome<R>) => void
}

/**
 * Works on the items in order, several at a time, and continues after a rejected one. Stops when
 * the server can't be reached or the signal is aborted: waits for the requests already sent, and
 * skips the rest. Returns whether it got to the end.
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
        // After a 5xx the outcome is also unknown, but the next item may succeed.
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
 * How often an item is retried after too many requests, and how long to wait if the server doesn't
 * say, in seconds.
 */
const MOST_WAITS = 3
const WAIT_S = 20
const LONGEST_WAIT_S = 60

/**
 * A PBX may reject a batch for too many requests (429). Nothing was carried out then, so it waits
 * and retries.
 */
async function patiently<R>(work: () => Promise<R>, signal: AbortSignal): Promise<R> {
  for (let waits = 0; ; waits++) {
    try {
      return await work()
    } catch (error) {
      const isTooOften = error instanceof ApiFailure && error.kind === 'rate_limited'
      const seconds = isTooOften ? error.retryAfter || WAIT_S : 0
      if (!isTooOften || waits === MOST_WAITS || seconds > LONGEST_WAIT_S) throw error
      // If the batch is stopped, the item keeps its rejection.
      await pause(seconds * 1000, signal).catch(() => Promise.reject(error))
    }
  }
}
