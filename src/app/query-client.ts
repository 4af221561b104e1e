import { notifyManager, QueryClient } from '@tanstack/react-query'
import { isOutcomeUnknown } from '../api/http/failure/failure.ts'

// With a timer, which is the default, a page would be drawn before what it shows has been read.
notifyManager.setScheduler(queueMicrotask)

/** How long to wait after a failed read before reading again, in ms. The wait doubles each time. */
const AGAIN_MS = { first: 10_000, most: 120_000 }

/**
 * Makes a cache. While the page is visible, it repeats reads that failed because of the network or
 * the server. It never repeats writes. Other data is considered current for a minute.
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
