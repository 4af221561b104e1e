import { useEffect, useEffectEvent } from 'react'

const AFTER_FIRST_FRAME_MS = 50

/**
 * Once `isShown` is true and the first frame is painted, calls `step` again and again until it
 * returns true. Each call is a task of its own, so that the browser handles keys between them.
 */
export function useSteps(isShown: boolean, step: () => boolean): void {
  const onStep = useEffectEvent(step)
  useEffect(() => {
    if (!isShown) return
    const next = () => {
      if (!onStep()) timer = setTimeout(next)
    }
    let timer = setTimeout(next, AFTER_FIRST_FRAME_MS)
    return () => clearTimeout(timer)
  }, [isShown])
}
