import { type QueryFunctionContext, queryOptions } from '@tanstack/react-query'
import { type Reading, readTolerantly } from '../contract/tolerant.ts'
import { getTagged } from './client.ts'
import { ApiFailure } from './failure.ts'

/** Something that a tenant has one of: read into the form's shape, and as it came. */
interface DocumentAnswer<V> extends Reading<V> {
  raw: unknown
  /** Its ETag, '' where it has none. */
  tag: string
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
    queryFn: async (context) => {
      try {
        return await readObject(path, context, (raw, tag) => ({
          ...readTolerantly(defaults, raw, entries),
          raw,
          tag,
        }))
      } catch (error) {
        if (!(error instanceof ApiFailure) || error.kind !== 'missing') throw error
        return { values: defaults, unread: [], raw: {}, tag: '', blank: true }
      }
    },
  })
}

/**
 * Reads an object of the API by `read`, unless the server says (304) that it is what the cache has already: then it is that. Throws
 * ApiFailure; `unreadable` for what is no object.
 */
export async function readObject<T extends { tag: string }>(
  path: string,
  { client, queryKey, signal }: QueryFunctionContext,
  read: (raw: object, tag: string) => T,
): Promise<T> {
  const known = client.getQueryData<T>(queryKey)
  try {
    const { body, tag } = await getTagged(path, { signal, ifNoneMatch: known?.tag ?? '' })
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      throw new ApiFailure('unreadable', 200)
    return read(body, tag)
  } catch (error) {
    if (known && error instanceof ApiFailure && error.status === 304) return known
    throw error
  }
}
