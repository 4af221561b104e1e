import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { createStore } from '../../create-store.ts'

/** Tells whether the last key was pressed less than `ms` milliseconds ago. */
function createTyping(ms: number) {
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
    document.addEventListener('beforeinput', start)
    return () => {
      document.removeEventListener('beforeinput', start)
      stop()
    }
  })
  return { subscribe, isTyping: () => timer !== undefined }
}

/** For what is drawn: a key press draws only its field, what follows from its value comes after. */
const drawn = createTyping(150)
/** For what is announced: a screen reader should not read what a half-typed value means. */
export const announced = createTyping(500)

/**
 * The value, but while the user types, the one from before. It must stay the same object until it
 * changes.
 */
export function useRested<T>(value: T, { subscribe, isTyping } = drawn): T {
  const isWaiting = useSyncExternalStore(subscribe, isTyping)
  const [rested, setRested] = useState(value)
  if (!isWaiting && rested !== value) setRested(() => value)
  return isWaiting ? rested : value
}

/**
 * Returns a function that calls the last render's `callback`: at once, or when the user who types
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
    isDue.current = drawn.isTyping()
    if (!isDue.current) call()
  }
}
