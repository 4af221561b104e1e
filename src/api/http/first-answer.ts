import type { UseQueryResult } from '@tanstack/react-query'

/**
 * Whether the first answer is awaited. A page that waits for all of its answers is drawn once, and
 * nothing moves under the pointer; one that failed is waited for in its own place.
 */
export const awaitsFirstAnswer = ({
  isLoading,
  failureCount,
  errorUpdateCount,
}: Pick<UseQueryResult, 'isLoading' | 'failureCount' | 'errorUpdateCount'>) =>
  isLoading && failureCount === 0 && errorUpdateCount === 0
