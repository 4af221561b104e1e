import { useEffect, useEffectEvent } from 'react'

/**
 * From `ms` milliseconds after the component has been shown, calls `step` again and again until it
 * returns true; never while `ms` is null. Each call is a task of its own, so that the browser
 * handles keys between them.
 */
export function useSteps(ms: number | null, step: () => boolean): void {
  const onStep = useEffectEvent(step)
  useEffect(() => {
    if (ms === null) return
    const next = () => {
      if (!onStep()) timer = setTimeout(next)
    }
    let timer = setTimeout(next, ms)
    return () => clearTimeout(timer)
  }, [ms])
}
