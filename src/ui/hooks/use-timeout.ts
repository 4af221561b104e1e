import { useEffect, useEffectEvent } from 'react'

/**
 * Calls `callback`, as of the last render, once `ms` milliseconds have passed since `key` last
 * changed; never where `ms` is null.
 */
export function useTimeout<K>(callback: (key: K) => void, ms: number | null, key: K): void {
  const onEnd = useEffectEvent(callback)
  useEffect(() => {
    if (ms === null) return
    const timer = setTimeout(() => onEnd(key), ms)
    return () => clearTimeout(timer)
  }, [ms, key])
}
