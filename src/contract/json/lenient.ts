import { childPath } from './child-path.ts'
import { isExactNumber } from './exact-number.ts'
import { readFlag } from './flag.ts'
import { isPlain } from './plain.ts'
import { contentOf, ORIGIN } from './row-origin.ts'
import { isOversized } from './sizes.ts'

/** Replaces a list entry that is null, because an entry can't be left out. */
const unreadable = Symbol('unreadable')

/**
 * Data from another program, read into the expected shape, and which values did not come from it.
 */
export interface LenientParse<T> {
  values: T
  /** The paths of values that could not be read. */
  invalidPaths: string[]
  /**
   * The paths where nothing was sent and a default is used that is not blank. The server's real
   * value is unknown.
   */
  missingPaths: string[]
}

/**
 * Reads `raw` into the shape of `defaults`. Anything null or missing becomes its default, and is
 * reported unless the default is blank; a list becomes empty. A number in a string becomes a
 * number, a number where a text belongs becomes a text, and 1 or "yes" for a boolean becomes true.
 * A value of another type becomes its default and its path is reported, and so does a text or list
 * of absurd size. Other limits are not checked, so that such values are shown. `entries` has the
 * shape of a list's entries, by the list's name. Entries with a shape made by `rowShape` keep their
 * origin.
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

  /** Reports an unexpected value and returns the default. */
  function invalid(expected: unknown, path: string): unknown {
    invalidPaths.push(path)
    return isPlain(expected) ? contentOf(expected) : expected
  }

  /** A number with more digits than a JavaScript number can have, usually an id. */
  function readExact(expected: unknown, digits: string, path: string): unknown {
    if (typeof expected === 'string') return digits
    if (typeof expected === 'number' && String(Number(digits)) === digits) return Number(digits)
    return invalid(expected, path)
  }

  /** Reports each missing value whose default is not blank. A list counts as one value. */
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
