import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'

type Answer = Pick<UseQueryResult, 'isLoading' | 'failureCount' | 'errorUpdateCount'>

/**
 * Whether the first answer of any query is awaited, so that a page is drawn once with all of them
 * and nothing moves under the pointer. One that has failed is not awaited. False from then on: what
 * is drawn stays, with what was typed, when a query starts again, as it does once online.
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
