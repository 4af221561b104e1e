import { useEffectEvent, useLayoutEffect } from 'react'

/** Calls the last render's `listener` for each event while the component is mounted. */
export function useEventListener<T extends keyof WindowEventMap>(
  target: Window,
  type: T,
  listener: (event: WindowEventMap[T]) => void,
): void
export function useEventListener<T extends keyof DocumentEventMap>(
  target: Document,
  type: T,
  listener: (event: DocumentEventMap[T]) => void,
): void
export function useEventListener(
  target: EventTarget,
  type: string,
  listener: (event: never) => void,
): void {
  const onEvent = useEffectEvent(listener)
  // Before the next paint, so that no event comes between rendering and listening.
  useLayoutEffect(() => {
    const listen = (event: Event) => onEvent(event as never)
    target.addEventListener(type, listen)
    return () => target.removeEventListener(type, listen)
  }, [target, type])
}
