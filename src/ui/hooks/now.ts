import { useSyncExternalStore } from 'react'
import { createStore } from '../../create-store.ts'

const MINUTE_MS = 60_000

const store = createStore((announce) => {
  let timer = setTimeout(turn, untilNextMinute())
  function turn() {
    timer = setTimeout(turn, untilNextMinute())
    announce()
  }
  return () => clearTimeout(timer)
})

/** The start of the current minute in epoch milliseconds. Renders the component every minute. */
export function useMinute(): number {
  return useSyncExternalStore(store.subscribe, () => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS)
}

const untilNextMinute = () => MINUTE_MS - (Date.now() % MINUTE_MS) + 5
