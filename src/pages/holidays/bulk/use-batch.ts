import { useRef, useState } from 'react'
import { type ItemOutcome, runBatch } from '../../../api/http/batch.ts'
import { useUnmount } from '../../../ui/hooks/use-unmount.ts'

interface Work<T, R> {
  work: (item: T) => Promise<R>
  /**
   * Finds out whether an item with unknown outcome was processed. Resolves to its result, or to
   * undefined if it wasn't.
   */
  recheck: (item: T) => Promise<R | undefined>
  /**
   * Called whenever the work ends, fails or is cancelled. `doneNow`: the items processed since it
   * was started or continued. `done`: all processed items. `all`: also those that are left.
   */
  onEnd: (doneNow: Done<T, R>[], done: Done<T, R>[], all: T[]) => unknown
}

/** An item that was processed. */
interface Done<T, R> {
  item: T
  result: R
}

export type Batch<T, R> = ReturnType<typeof useBatch<T, R>>

/**
 * Processes many items, with progress. Can be cancelled and continued. Before it repeats an item
 * with unknown outcome, it checks whether the item was processed.
 */
export function useBatch<T, R>({ work, recheck, onEnd }: Work<T, R>) {
  const [items, setItems] = useState<T[]>([])
  const [outcomes, setOutcomes] = useState<ItemOutcome<R>[]>([])
  const [state, setState] = useState<'idle' | 'running' | 'ended' | 'cancelled' | 'broken'>('idle')
  const control = useRef<AbortController>(undefined)
  useUnmount(() => control.current?.abort())

  const run = async (all: T[], known: ItemOutcome<R>[]) => {
    control.current = new AbortController()
    const now = [...known]
    setState('running')
    const open = all
      .map((item, index) => ({ item, index }))
      .filter(({ index }) => now[index]?.state === 'waiting' || now[index]?.state === 'unknown')
    const end = await runBatch(open, {
      signal: control.current.signal,
      work: async (item) => {
        const hasUnknownOutcome = known[all.indexOf(item)]?.state === 'unknown'
        return (hasUnknownOutcome && (await recheck(item))) || work(item)
      },
      onItem: (index, outcome) => {
        // If the recheck of an item got no answer, its outcome stays unknown.
        const isStill = outcome.state === 'waiting' && now[index]?.state === 'unknown'
        if (!isStill) now[index] = outcome
        setOutcomes([...now])
      },
    })
    const isOpen = now.some(({ state }) => state === 'waiting' || state === 'unknown')
    setState(end === 'ended' && isOpen ? 'broken' : end)
    const done = doneOf(all, now)
    const doneNow = done.filter(({ item }) => open.some((one) => one.item === item))
    onEnd(doneNow, done, all)
    return now
  }
  const count = (state: ItemOutcome<R>['state']) =>
    outcomes.filter((outcome) => outcome.state === state).length
  return {
    state,
    items,
    outcomes,
    done: count('done'),
    refused: count('refused'),
    left: count('waiting') + count('unknown'),
    results: doneOf(items, outcomes),
    start: (all: T[]) => {
      const waiting = all.map(() => ({ state: 'waiting' as const }))
      setItems(all)
      setOutcomes(waiting)
      return run(all, waiting)
    },
    goOn: () => run(items, outcomes),
    cancel: () => control.current?.abort(),
    reset: () => setState('idle'),
  }
}

/** The processed items with their results. */
const doneOf = <T, R>(items: T[], outcomes: ItemOutcome<R>[]): Done<T, R>[] =>
  items.flatMap((item, index) => {
    const outcome = outcomes[index]
    return outcome?.state === 'done' ? [{ item, result: outcome.result }] : []
  })
