import { useSyncExternalStore } from 'react'

const MINUTE_MS = 60_000
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined

/** The present minute in epoch milliseconds; a component that uses it is drawn again when the minute turns. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setTimeout(turn, untilNextMinute())
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearTimeout(timer)
    timer = undefined
  }
}

function turn() {
  timer = setTimeout(turn, untilNextMinute())
  for (const listener of listeners) listener()
}

const untilNextMinute = () => MINUTE_MS - (Date.now() % MINUTE_MS) + 5
