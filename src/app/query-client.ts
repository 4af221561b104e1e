import { QueryClient } from '@tanstack/react-query'
import { isOutcomeUnknown } from '../api/http/failure/failure.ts'

/**
 * A cache. Reads are tried again where the network or the server failed, writes never. Nothing is
 * read anew within a minute unasked.
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
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
