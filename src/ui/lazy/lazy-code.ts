import { useSyncExternalStore } from 'react'
import { createStore } from '../../create-store.ts'
import { afterPaint } from '../hooks/after-paint.ts'

export interface LazyCode<Code> {
  /**
   * The code, once it has loaded. Where it is needed, loading starts after the next paint, as
   * requesting files takes the browser as long as rendering some fields.
   */
  useCode: (isNeeded?: boolean) => Code | undefined
  /** The code, if it has loaded. */
  current: () => Code | undefined
  /** Loads the code now. Never fails. */
  start: () => Promise<void>
}

/**
 * Code that is loaded when it is needed. If loading fails, because of the connection or an upgrade
 * of the console, `instead` takes its place, and the shell shows a notice (chunk-load-notice.tsx).
 */
export function lazyCode<Code>(load: () => Promise<Code>, instead?: Code): LazyCode<Code> {
  const { subscribe, announce } = createStore()
  let loaded: Code | undefined
  let isQueued = false
  let loading: Promise<void> | undefined
  const start = () => {
    loading ??= load()
      .catch(() => instead)
      .then((code) => {
        loaded = code
        announce()
      })
    return loading
  }
  const current = () => loaded
  const useCode = (isNeeded = true) => {
    const code = useSyncExternalStore(subscribe, current, current)
    if (isNeeded && !isQueued) {
      isQueued = true
      afterPaint(start)
    }
    return code
  }
  return { useCode, current, start }
}
