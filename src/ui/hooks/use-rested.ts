import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { createStore } from '../../create-store.ts'

/**
 * Tells whether the user is busy with a value: they typed or pressed an arrow key less than `ms`
 * milliseconds ago. A drag doesn't count: the page must not move under the next press.
 */
function createPauses(ms: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const { subscribe } = createStore((announce) => {
    const stop = () => {
      clearTimeout(timer)
      timer = undefined
    }
    const start = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        stop()
        announce()
      }, ms)
    }
    const onKeyDown = ({ key }: KeyboardEvent) => key.startsWith('Arrow') && start()
    document.addEventListener('beforeinput', start)
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('beforeinput', start)
      document.removeEventListener('keydown', onKeyDown)
      stop()
    }
  })
  return { subscribe, isBusy: () => timer !== undefined }
}

/** For what is drawn: a key press draws only its field, and later what follows from its value. */
const drawn = createPauses(150)
/** For what is announced: a screen reader should not read what a half-typed value means. */
export const announced = createPauses(500)

/**
 * The value, but while the user is busy, the one from before. It must stay the same object until
 * it changes.
 */
export function useRested<T>(value: T, { subscribe, isBusy } = drawn): T {
  const isWaiting = useSyncExternalStore(subscribe, isBusy)
  const [rested, setRested] = useState(value)
  if (!isWaiting && rested !== value) setRested(() => value)
  return isWaiting ? rested : value
}

/**
 * Returns a function that calls the last render's `callback`: at once, or when the busy user
 * pauses, and then only once.
 */
export function useWhenRested(callback: () => void): () => void {
  const call = useEffectEvent(callback)
  const isDue = useRef(false)
  useEffect(
    () =>
      drawn.subscribe(() => {
        if (isDue.current) call()
        isDue.current = false
      }),
    [],
  )
  return () => {
    isDue.current = drawn.isBusy()
    if (!isDue.current) call()
  }
}
