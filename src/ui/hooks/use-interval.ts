import { useEffect, useEffectEvent } from 'react'

/** Calls the last render's `callback` every `ms` milliseconds; never if `ms` is null. */
export function useInterval(callback: () => void, ms: number | null): void {
  const onTick = useEffectEvent(callback)
  useEffect(() => {
    if (ms === null) return
    const timer = setInterval(() => onTick(), ms)
    return () => clearInterval(timer)
  }, [ms])
}
