import { queryOptions } from '@tanstack/react-query'
import { type Reading, readTolerantly } from '../contract/tolerant.ts'
import { getTagged } from './client.ts'
import { ApiFailure } from './failure.ts'

/** Something that a tenant has one of: read into the form's shape, and as it came. */
interface DocumentAnswer<V> extends Reading<V> {
  raw: unknown
  /** Its ETag, '' where it has none. */
  tag: string
  /** The server does not show it: these are the defaults. */
  blank?: boolean
}

/**
 * How to read the one document of a tenant at `path`. A server that does not offer it (404, 405), or answers without a body, gives the
 * defaults, marked blank.
 * `entries` gives the shape of a list's entries by the list's name.
 */
export function documentQuery<V>(path: string, defaults: V, entries?: Record<string, unknown>) {
  const nothing = { unread: [], unsent: [], raw: {}, tag: '' }
  const blank: DocumentAnswer<V> = { values: defaults, ...nothing, blank: true }
  return queryOptions<DocumentAnswer<V>>({
    queryKey: [path],
    queryFn: async ({ signal }) => {
      try {
        const { body: raw, tag } = await getTagged(path, { signal })
        if (raw === undefined || raw === null) return blank
        if (typeof raw !== 'object' || Array.isArray(raw)) throw new ApiFailure('unreadable', 200)
        return { ...readTolerantly(defaults, raw, entries), raw, tag }
      } catch (error) {
        if (!(error instanceof ApiFailure) || error.kind !== 'missing') throw error
        return blank
      }
    },
  })
}
