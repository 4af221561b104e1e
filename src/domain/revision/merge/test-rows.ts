import { isPlain, type Plain } from '../../../contract/json/plain.ts'

/** An entry of a list. Throws if there is none. */
export function entryAt<T>(list: readonly T[], index: number): T {
  const entry = list.at(index)
  if (entry === undefined) throw new Error(`There is no entry ${index}`)
  return entry
}

/** The rows of a body `{ rows }`. */
export function rowsIn(body: unknown): Plain[] {
  if (!isPlain(body) || !Array.isArray(body.rows)) throw new Error('The body has no rows')
  return body.rows
}
