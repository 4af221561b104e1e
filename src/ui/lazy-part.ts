import { type ComponentType, createElement, type ReactNode, useSyncExternalStore } from 'react'
import { createStore } from '../create-store.ts'
import { afterPaint } from './hooks/after-paint.ts'

interface LazyPart<Props> {
  (props: Props): ReactNode
  /**
   * Whether the code has been loaded, for a page that waits for several parts. Starts loading if
   * the part is needed.
   */
  useLoaded: (isNeeded?: boolean) => boolean
  /** Loads the code now. A page that shows the part at once waits for it. Never fails. */
  start: () => Promise<void>
}

/**
 * A part of a page whose code is loaded once the page around it is drawn, as requesting files takes
 * the browser as long as rendering some fields. Meanwhile `outline` is shown. If loading fails,
 * because of the connection or an upgrade of the console, the rest of the page keeps working:
 * `instead` is shown, and the shell shows a notice (chunk-load-notice.tsx).
 *
 * It isn't React's `lazy()`: that suspends, and React delays what was suspended by up to 300 ms,
 * even if the code has loaded by then.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  outline: ComponentType<Props> = Nothing,
  instead: ComponentType<Props> = Nothing,
): LazyPart<Props> {
  const { subscribe, announce } = createStore()
  let loaded: ComponentType<Props> | undefined
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
  const Part = (props: Props) => createElement(useCode() ?? outline, props)
  return Object.assign(Part, {
    useLoaded: (isNeeded?: boolean) => useCode(isNeeded) !== undefined,
    start,
  })
}

const Nothing = () => null
