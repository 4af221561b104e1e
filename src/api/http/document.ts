import { type QueryFunctionContext, queryOptions } from '@tanstack/react-query'
import { type LenientParse, parseLenient } from '../../contract/json/lenient.ts'
import { isPlain } from '../../contract/json/plain.ts'
import { getTagged, post } from './client.ts'
import { ApiFailure } from './failure/failure.ts'

/** The status used for a success without a body, whatever the server sent. */
const EMPTY = 204

/** A resource as the server had it when it was read: in the form's shape, and raw. */
export interface Snapshot<V> extends LenientParse<V> {
  raw: unknown
  /** The ETag of this state, '' if the server has none. */
  tag: string
  /** The server can't return it: the values are the defaults, and a save sends all of them. */
  unreadable?: boolean
}

/**
 * The query for the tenant's only document at `path`. If a server doesn't support it (404, 405), or
 * answers without a body, the result is the defaults, marked unreadable. `entries` has the shape of
 * a list's entries, by the list's name.
 */
function documentQuery<V>(path: string, defaults: V, entries?: Record<string, unknown>) {
  const nothing = { invalidPaths: [], missingPaths: [], raw: {}, tag: '' }
  const unreadable: Snapshot<V> = { values: defaults, ...nothing, unreadable: true }
  return queryOptions<Snapshot<V>>({
    queryKey: [path],
    queryFn: async (context) => {
      try {
        return await readObject(path, context, (raw, tag) => ({
          ...parseLenient(defaults, raw, entries),
          raw,
          tag,
        }))
      } catch (error) {
        if (!(error instanceof ApiFailure)) throw error
        if (error.kind !== 'unsupported' && error.status !== EMPTY) throw error
        return unreadable
      }
    },
  })
}

/** How a form reads and saves the tenant's only document at `path`: a part of its form spec. */
export const documentResource = <V>(
  path: `/${string}`,
  defaults: V,
  entries?: Record<string, unknown>,
) => ({
  query: documentQuery(path, defaults, entries),
  read: (body: object) => parseLenient(defaults, body, entries).values,
  endpoint: `POST ${path}` as const,
  save: (body: Record<string, unknown>, tag: string) => post(path, { body, ifMatch: tag }),
})

/**
 * Reads an object of the API with `read`. If the server says that it hasn't changed (304), returns
 * the cached one. Throws ApiFailure, `unreadable` if the answer is no object.
 */
export async function readObject<T extends { tag: string }>(
  path: string,
  { client, queryKey, signal }: QueryFunctionContext,
  read: (raw: object, tag: string) => T,
): Promise<T> {
  const cached = client.getQueryData<T>(queryKey)
  try {
    const { body, tag } = await getTagged(path, { signal, ifNoneMatch: cached?.tag ?? '' })
    if (body === undefined || body === null) throw new ApiFailure('unreadable', EMPTY)
    if (!isPlain(body)) throw new ApiFailure('unreadable', 200)
    return read(body, tag)
  } catch (error) {
    if (cached && error instanceof ApiFailure && error.status === 304) return cached
    throw error
  }
}
