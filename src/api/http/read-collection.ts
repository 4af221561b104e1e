import { parseLenient } from '../../contract/json/lenient.ts'
import { isPlain } from '../../contract/json/plain.ts'
import { isOversized } from '../../contract/json/sizes.ts'
import { ApiFailure } from './failure/failure.ts'

/** A page of a collection, and how many there are in all. */
export interface CollectionPage<T> {
  count: number
  items: T[]
}

/** The path of a page of a collection. `query` as the API takes it; '' leaves a part out. */
export function collectionPath(path: `/${string}`, query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  return `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

/** A server that does not count, or counts wrongly, has at least what it sent. */
export const leastCount = (count: number, skip: number, items: readonly unknown[]): number =>
  Math.max(count, items.length > 0 ? skip + items.length : 0)

/**
 * Reads a page of a collection that begins at `skip`, its items in the shape of `entry`, and with
 * them what nobody here knows: an item that was deleted is made again with it. What has no id is no
 * item. Throws ApiFailure for a page of absurd size: without it, nothing would seem to be there.
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
