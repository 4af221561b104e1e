/** State that lives outside React; components follow it by `useSyncExternalStore`. */
export interface Store {
  /** Calls `listener` at each change. Returns how to stop. */
  subscribe: (listener: () => void) => () => void
  /** Tells every listener that something has changed. */
  announce: () => void
}

/**
 * Makes a store. `connect` is called when the first listener comes, to hear of changes from outside
 * such as an event or a timer; what it returns is called when the last listener has gone.
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
