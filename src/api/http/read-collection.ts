import { parseLenient } from '../../contract/json/lenient.ts'
import { isPlain } from '../../contract/json/plain.ts'
import { isOversized } from '../../contract/json/sizes.ts'
import { ApiFailure } from './failure/failure.ts'

/** A page of a collection, and how many items there are in total. */
export interface CollectionPage<T> {
  count: number
  items: T[]
}

/**
 * The path of a page of a collection. `query` is as in the API; parameters that are '' are left
 * out.
 */
export function collectionPath(path: `/${string}`, query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  return `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

/**
 * The count of a collection, but at least what the server sent, because some servers don't count or
 * count wrongly.
 */
export const leastCount = (count: number, skip: number, items: readonly unknown[]): number =>
  Math.max(count, items.length > 0 ? skip + items.length : 0)

/**
 * Reads a page of a collection that begins at `skip`, with its items in the shape of `entry`.
 * Unknown fields are kept, because reverting a deletion needs them. Items without an id are
 * ignored. Throws ApiFailure if the page is far too large; otherwise it would look as if there were
 * no items.
 */
export function readCollection<T extends { id: string }>(
  answer: unknown,
  entry: T,
  skip = 0,
): CollectionPage<T> {
  const sent = isPlain(answer) && Array.isArray(answer.items) ? answer.items : []
  if (isOversized(sent)) throw new ApiFailure('unreadable', 200)
  const shape: CollectionPage<T> = { count: 0, items: [] }
  const read = parseLenient(shape, answer, { items: entry }).values
  const items = read.items
    .map((item, index) => ({ ...sent[index], ...item }))
    .filter(({ id }) => id !== '')
  return { count: leastCount(read.count, skip, items), items }
}
