import { isPlain, type Plain } from '../../contract/json/plain.ts'
import { contentOf, ORIGIN } from '../../contract/json/row-origin.ts'

/**
 * Whether two values are the same, the origins of rows included; the order of an object's names
 * does not count.
 */
export const isIdentical = (one: unknown, other: unknown): boolean =>
  compare(one, other, Object.keys)

/** Whether two values say the same to the user: as `isIdentical`, without the origins of rows. */
export const isSame = (one: unknown, other: unknown): boolean => compare(one, other, contentNames)

/** The same text for two values that say the same: by it they are found in a Map. */
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
