import { isPlain, type Plain } from '../../contract/json/plain.ts'
import { contentOf, ORIGIN } from '../../contract/json/row-origin.ts'

/**
 * Whether two values are the same, including the origins of rows. The order of an object's keys
 * doesn't matter.
 */
export const isIdentical = (one: unknown, other: unknown): boolean =>
  compare(one, other, Object.keys)

/** Whether two values are the same to the user: like `isIdentical`, without the origins of rows. */
export const isSame = (one: unknown, other: unknown): boolean => compare(one, other, contentNames)

/** A text that is equal for two values with the same content, to find them in a Map. */
export const contentKey = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    isPlain(part)
      ? Object.fromEntries(Object.entries(contentOf(part)).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? ''

const contentNames = (object: Plain): string[] =>
  ORIGIN in object ? Object.keys(object).filter((name) => name !== ORIGIN) : Object.keys(object)

function compare(one: unknown, other: unknown, namesOf: (object: Plain) => string[]): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, i) => compare(entry, other[i], namesOf))
  }
  if (!isPlain(one) || !isPlain(other)) return false
  const names = namesOf(one)
  return (
    names.length === namesOf(other).length &&
    names.every((name) => Object.hasOwn(other, name) && compare(one[name], other[name], namesOf))
  )
}
