import { useEffect, useEffectEvent } from 'react'

/** Calls `callback`, as of the last render, every `ms` milliseconds; never where that is null. */
export function useInterval(callback: () => void, ms: number | null): void {
  const onTick = useEffectEvent(callback)
  useEffect(() => {
    if (ms === null) return
    const timer = setInterval(() => onTick(), ms)
    return () => clearInterval(timer)
  }, [ms])
}
