import { childPath } from './child-path.ts'
import { isExactNumber } from './exact-number.ts'
import { readFlag } from './flag.ts'
import { isPlain } from './plain.ts'
import { contentOf, ORIGIN } from './row-origin.ts'
import { isOversized } from './sizes.ts'

/** Stands for an entry of a list that is null: an entry cannot be left out. */
const unreadable = Symbol('unreadable')

/**
 * A reading of something that another program wrote: the values in the expected shape, and what of
 * them did not come from there.
 */
export interface LenientParse<T> {
  values: T
  /** The paths of what could not be read. */
  invalidPaths: string[]
  /**
   * The paths where nothing was sent and a default that is not blank stands: nobody knows whether
   * it is true.
   */
  missingPaths: string[]
}

/**
 * Reads `raw` into the shape of `defaults`: what is null or missing becomes its default, reported
 * unless that is blank, and a list is empty then; a number in a string becomes a number, a number
 * for a text becomes a text, 1 or "yes" for a boolean becomes true; a value of another kind becomes
 * its default and its path is reported, and so does a text or list of absurd size. Other limits are
 * not checked: what stands there is shown.
 * `entries` gives the shape of a list's entries by the list's name; a shape made by `rowShape` has
 * each of them keep its origin.
 */
export function parseLenient<T>(
  defaults: T,
  raw: unknown,
  entries: Record<string, unknown> = {},
): LenientParse<T> {
  const invalidPaths: string[] = []
  const missingPaths: string[] = []
  const values = read(defaults, raw, '')
  return { values: values as T, invalidPaths, missingPaths }

  function read(expected: unknown, value: unknown, path: string): unknown {
    if (value === null || value === undefined) {
      if (Array.isArray(expected)) return []
      reportMissing(expected, path)
      return expected
    }
    if (isOversized(value)) return invalid(expected, path)
    if (Array.isArray(expected) && Array.isArray(value)) {
      const entry = entries[path.slice(path.lastIndexOf('.') + 1)]
      return value.map((item, index) => read(entry, item ?? unreadable, `${path}.${index}`))
    }
    if (isExactNumber(value)) return readExact(expected, value.$number, path)
    if (isPlain(expected) && isPlain(value)) {
      const names = Object.keys(contentOf(expected))
      const fields = Object.fromEntries(
        names.map((name) => [name, read(expected[name], value[name], childPath(path, name))]),
      )
      return ORIGIN in expected ? { ...fields, [ORIGIN]: { raw: value, read: fields } } : fields
    }
    if (typeof expected === 'boolean') {
      const flag = readFlag(value)
      if (flag !== undefined) return flag
    }
    if (typeof expected === 'number' && typeof value === 'string' && DECIMAL.test(value.trim()))
      return Number(value)
    if (typeof expected === 'string' && typeof value === 'number') return String(value)
    if (typeof value === typeof expected && !isPlain(value) && !Array.isArray(value)) return value
    return invalid(expected, path)
  }

  /** The default, for a value that is none of the expected kind. */
  function invalid(expected: unknown, path: string): unknown {
    invalidPaths.push(path)
    return isPlain(expected) ? contentOf(expected) : expected
  }

  /** A number of more digits than a number of JavaScript holds: an id, most often. */
  function readExact(expected: unknown, digits: string, path: string): unknown {
    if (typeof expected === 'string') return digits
    if (typeof expected === 'number' && String(Number(digits)) === digits) return Number(digits)
    return invalid(expected, path)
  }

  /**
   * Each part that is not blank. Where a list stands in the default of what is missing, it stands
   * there as it is.
   */
  function reportMissing(expected: unknown, path: string): void {
    if (isPlain(expected)) {
      for (const [name, part] of Object.entries(expected))
        reportMissing(part, childPath(path, name))
    } else if (expected !== '' && !(Array.isArray(expected) && expected.length === 0)) {
      missingPaths.push(path)
    }
  }
}

const DECIMAL = /^[+-]?\d+(?:\.\d+)?$/
