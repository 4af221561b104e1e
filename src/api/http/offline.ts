import { createStore } from '../../create-store.ts'
import { BASE_PATH } from './api-address.ts'

/** How often to check while the browser says that it is offline, in milliseconds. */
const CHECK_MS = 5000

let offline = false

const store = createStore(() => {
  window.addEventListener('online', checkOffline)
  window.addEventListener('offline', checkOffline)
  // Right after the event an open connection may still answer, and a server on this machine may
  // start or stop without an event.
  const timer = setInterval(() => navigator.onLine || void checkOffline(), CHECK_MS)
  return () => {
    clearInterval(timer)
    window.removeEventListener('online', checkOffline)
    window.removeEventListener('offline', checkOffline)
  }
})

/** Whether the browser was offline at the last check. */
export const isOffline = (): boolean => offline

/**
 * Checks whether the browser is offline: it says so, and the console's server does not answer. That
 * server may be on the same machine, where it answers without a network.
 */
export async function checkOffline(): Promise<boolean> {
  const found = !navigator.onLine && !(await isServerThere()) && !navigator.onLine
  if (found !== offline) {
    offline = found
    store.announce()
  }
  return offline
}

/**
 * Calls `listener` when the browser goes offline or comes back. Returns a function that stops this.
 */
export function onOffline(listener: () => void): () => void {
  const stop = store.subscribe(listener)
  void checkOffline()
  return stop
}

/** Resolves when the browser is not offline, which may be at once. */
export async function backOnline(): Promise<void> {
  if (!(await checkOffline())) return
  return new Promise((back) => {
    const stop = onOffline(() => {
      if (offline) return
      stop()
      back()
    })
  })
}

const isServerThere = () =>
  fetch(`${BASE_PATH}icon.svg`, {
    method: 'HEAD',
    cache: 'no-store',
    credentials: 'omit',
    signal: AbortSignal.timeout(5000),
  }).then(
    () => true,
    () => false,
  )
