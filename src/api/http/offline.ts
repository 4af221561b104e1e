import { BASE_PATH } from './api-address.ts'

let offline = false
const listeners = new Set<() => void>()

/** Whether the browser was offline when it was last looked at. */
export const isOffline = (): boolean => offline

/** Looks whether the browser is offline: it says so, and the console's server, which may be on this very machine, does not answer. */
export async function checkOffline(): Promise<boolean> {
  const found = !navigator.onLine && !(await answers()) && !navigator.onLine
  if (found !== offline) {
    offline = found
    for (const listener of listeners) listener()
  }
  return offline
}

/** Calls `listener` when the browser goes offline or comes back. Returns how to stop. */
export function onOffline(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('online', checkOffline)
  window.addEventListener('offline', checkOffline)
  checkOffline()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('online', checkOffline)
    window.removeEventListener('offline', checkOffline)
  }
}

/** Fulfilled when the browser is not offline, at once where it is not. */
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

const answers = () =>
  fetch(`${BASE_PATH}icon.svg`, {
    ...{ method: 'HEAD', cache: 'no-store', credentials: 'omit' },
    signal: AbortSignal.timeout(5000),
  }).then(
    () => true,
    () => false,
  )
