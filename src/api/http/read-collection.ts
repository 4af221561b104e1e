import { parseLenient } from '../../contract/json/lenient.ts'
import { isPlain } from '../../contract/json/plain.ts'

/** A page of a collection, and how many there are in all. */
export interface CollectionPage<T> {
  count: number
  items: T[]
}

/**
 * Reads a page of a collection that begins at `skip`, its items in the shape of `entry`, and with
 * them what nobody here knows: an item that was deleted is made again with it. What has no id is no
 * item. A server that does not count, or counts wrongly, has at least what it sent.
 */
export function readCollection<T extends { id: string }>(
  answer: unknown,
  entry: T,
  skip = 0,
): CollectionPage<T> {
  const shape: CollectionPage<T> = { count: 0, items: [] }
  const read = parseLenient(shape, answer, { items: entry }).values
  const sent = isPlain(answer) && Array.isArray(answer.items) ? answer.items : []
  const items = read.items
    .map((item, index) => ({ ...sent[index], ...item }))
    .filter(({ id }) => id !== '')
  return { count: Math.max(read.count, items.length > 0 ? skip + items.length : 0), items }
}
