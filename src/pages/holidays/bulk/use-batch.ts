import { useRef, useState } from 'react'
import { type ItemOutcome, runBatch } from '../../../api/http/batch.ts'
import { useUnmount } from '../../../ui/hooks/use-unmount.ts'

interface Work<T, R> {
  work: (item: T) => Promise<R>
  /**
   * Finds out whether an item nobody answered for was carried out: its result, or undefined if it
   * was not.
   */
  recheck: (item: T) => Promise<R | undefined>
  /**
   * Called each time that the work ends, breaks or is cancelled, with what was done since it was
   * started or continued, and with all that is done.
   */
  onEnd: (doneNow: Done<T, R>[], done: Done<T, R>[]) => unknown
}

/** An item that was carried out. */
interface Done<T, R> {
  item: T
  result: R
}

export type Batch<T, R> = ReturnType<typeof useBatch<T, R>>

/**
 * Works on many items, with progress; can be cancelled and gone on with. What nobody answered for
 * is looked up before it is repeated.
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
        // An item that was not known before and could not be asked about now still is not.
        const isStill = outcome.state === 'waiting' && now[index]?.state === 'unknown'
        if (!isStill) now[index] = outcome
        setOutcomes([...now])
      },
    })
    const isOpen = now.some(({ state }) => state === 'waiting' || state === 'unknown')
    setState(end === 'ended' && isOpen ? 'broken' : end)
    const done = doneOf(all, now)
    const doneNow = done.filter(({ item }) => open.some((one) => one.item === item))
    onEnd(doneNow, done)
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
  }
}

/** What was done of all items, by their outcomes. */
const doneOf = <T, R>(items: T[], outcomes: ItemOutcome<R>[]): Done<T, R>[] =>
  items.flatMap((item, index) => {
    const outcome = outcomes[index]
    return outcome?.state === 'done' ? [{ item, result: outcome.result }] : []
  })
