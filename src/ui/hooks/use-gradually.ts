import { useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'

/**
 * How many of `count` parts of a page to render: the first one, then one more after each paint.
 * So what is first in view is seen early, and a key press never waits for the rest.
 */
export function useGradually(count: number): number {
  const [shown, setShown] = useState(1)
  useEffect(() => {
    if (shown >= count) return
    return afterPaint(() => setShown(shown + 1))
  }, [shown, count])
  return Math.min(shown, count)
}
