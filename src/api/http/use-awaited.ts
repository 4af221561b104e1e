import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'

type Answer = Pick<UseQueryResult, 'isLoading' | 'failureCount' | 'errorUpdateCount'>

/**
 * Whether any of these queries still waits for its first answer. A page is drawn once all of them
 * have one, so that nothing moves under the pointer. Failed queries aren't waited for. Once false,
 * it stays false: when a query starts again, as after being offline, the page and what was typed in
 * it stay.
 */
export function useAwaited(queries: readonly Answer[]): boolean {
  const [isDrawn, setDrawn] = useState(false)
  const isAwaited =
    !isDrawn &&
    queries.some(
      ({ isLoading, failureCount, errorUpdateCount }) =>
        isLoading && failureCount === 0 && errorUpdateCount === 0,
    )
  if (!isDrawn && !isAwaited) setDrawn(true)
  return isAwaited
}
