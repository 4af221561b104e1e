/** State outside React. Components subscribe with `useSyncExternalStore`. */
export interface Store {
  /** Calls `listener` at each change. Returns a function that unsubscribes. */
  subscribe: (listener: () => void) => () => void
  /** Calls every listener. */
  announce: () => void
}

/**
 * Makes a store. `connect` is called when the first listener subscribes, to follow an outside
 * source such as an event or a timer. The function it returns is called after the last listener
 * has unsubscribed.
 */
export function createStore(connect?: (announce: () => void) => () => void): Store {
  const listeners = new Set<() => void>()
  let disconnect: (() => void) | undefined
  const announce = () => {
    for (const listener of listeners) listener()
  }
  return {
    announce,
    subscribe: (listener) => {
      if (listeners.size === 0) disconnect = connect?.(announce)
      listeners.add(listener)
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) disconnect?.()
      }
    },
  }
}
