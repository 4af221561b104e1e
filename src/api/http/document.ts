import { type QueryFunctionContext, queryOptions } from '@tanstack/react-query'
import { type LenientParse, parseLenient } from '../../contract/json/lenient.ts'
import { isPlain } from '../../contract/json/plain.ts'
import { getTagged, post } from './client.ts'
import { ApiFailure } from './failure/failure.ts'

/** The status of a success without a body, whatever the server called it. */
const EMPTY = 204

/** What the server had when it was read: in the form's shape, and as it came. */
export interface Snapshot<V> extends LenientParse<V> {
  raw: unknown
  /** The ETag of this state, '' where the server has none. */
  tag: string
  /**
   * The server has no way to read it: the values are the defaults, and a save sends all of them.
   */
  unreadable?: boolean
}

/**
 * How to read the one document of a tenant at `path`. A server that does not offer it (404, 405),
 * or answers without a body, gives the defaults, marked unreadable. `entries` gives the shape of a
 * list's entries by the list's name.
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

/** How a form reads and saves the one document of a tenant at `path`: a part of its spec. */
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
 * Reads an object of the API by `read`, unless the server says (304) that it is what the cache has
 * already: then it is that. Throws ApiFailure; `unreadable` for what is no object.
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
