import { queryOptions } from '@tanstack/react-query'
import { type OpenNow, openNow } from '../../contract/open-now.ts'
import { get } from '../http/client.ts'

/** How often it is refetched, in milliseconds. */
const INTERVAL_MS = 60_000

/**
 * GET /tenant/open: whether the tenant is open, null if the server can't tell. No PBX has this
 * request, and they reject it in various ways.
 */
export const openNowQuery = queryOptions<OpenNow | null>({
  queryKey: ['tenant', 'open'],
  queryFn: ({ signal }) =>
    get('/tenant/open', { signal }).then(
      (answer) => openNow.safeParse(answer).data ?? null,
      () => null,
    ),
  staleTime: INTERVAL_MS - 1000,
  refetchInterval: ({ state: { data } }) => data !== null && INTERVAL_MS,
})
