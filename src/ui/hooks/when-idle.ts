import { useEffect, useState } from 'react'

declare global {
  interface Navigator {
    /** Some browsers don't have it. */
    connection?: { saveData: boolean }
  }
}

/** Whether the browser asks pages to load no more than necessary. */
export const savesData = (): boolean => navigator.connection?.saveData === true

/** Runs something once the browser is idle. */
export function whenIdle(run: () => void): void {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) requestIdleCallback(run)
  else run()
}

/** False until a component is painted and the browser is idle, for what may be seen last. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => whenIdle(() => setIdle(true)), [])
  return isIdle
}
