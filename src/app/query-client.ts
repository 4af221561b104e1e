import { QueryClient } from '@tanstack/react-query'
import { isOutcomeUnknown } from '../api/http/failure/failure.ts'

/** How long a failed read waits before its next try, in ms: twice as long each time. */
const AGAIN_MS = { first: 10_000, most: 120_000 }

/**
 * A cache. Reads are tried again where the network or the server failed, while somebody looks at
 * the page; writes never. Otherwise nothing is refetched within a minute unasked.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (failures, error) => failures < 3 && isOutcomeUnknown(error),
        retryDelay: (failures) => 500 * 2 ** failures,
        // TanStack Query stops this while the page is hidden.
        refetchInterval: ({ state: { error, errorUpdateCount } }) =>
          isOutcomeUnknown(error) &&
          Math.min(AGAIN_MS.first * 2 ** (errorUpdateCount - 1), AGAIN_MS.most),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
