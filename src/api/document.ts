import { queryOptions } from '@tanstack/react-query'
import { type Reading, readTolerantly } from '../contract/tolerant.ts'
import { get } from './client.ts'
import { ApiFailure } from './failure.ts'

/** Something that a tenant has one of: read into the form's shape, and as it came. */
interface DocumentAnswer<V> extends Reading<V> {
  raw: unknown
  /** The server does not offer to read it: these are the defaults. */
  blank?: boolean
}

/**
 * How to read the one document of a tenant at `path`. A server that does not offer it (404, 405) gives the defaults, marked blank.
 * `entries` gives the shape of a list's entries by the list's name.
 */
export function documentQuery<V>(path: string, defaults: V, entries?: Record<string, unknown>) {
  return queryOptions<DocumentAnswer<V>>({
    queryKey: [path],
    queryFn: async ({ signal }) => {
      try {
        const raw = await get(path, { signal })
        if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
          throw new ApiFailure('broken', 200)
        return { ...readTolerantly(defaults, raw, entries), raw }
      } catch (error) {
        if (!(error instanceof ApiFailure) || error.kind !== 'missing') throw error
        return { values: defaults, unread: [], raw: {}, blank: true }
      }
    },
  })
}
