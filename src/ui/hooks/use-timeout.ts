import { useEffect, useEffectEvent } from 'react'

/**
 * Calls the last render's `callback` once `ms` milliseconds have passed since `key` last changed;
 * never if `ms` is null.
 */
export function useTimeout<K>(callback: (key: K) => void, ms: number | null, key: K): void {
  const onEnd = useEffectEvent(callback)
  useEffect(() => {
    if (ms === null) return
    const timer = setTimeout(() => onEnd(key), ms)
    return () => clearTimeout(timer)
  }, [ms, key])
}
