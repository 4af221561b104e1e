import { childPath } from '../../contract/json/child-path.ts'
import { ownValue } from '../../contract/json/own-value.ts'
import { isPlain, type Plain } from '../../contract/json/plain.ts'
import { contentOf, originOf } from '../../contract/json/row-origin.ts'
import { alignLists, type Pair } from './merge/align-lists.ts'
import { isSame } from './same.ts'

/**
 * One difference between two states of a form. An entry that was added to a list has no `before`, a
 * removed one no `after`.
 */
export interface Change {
  /** Where it is, as `a.b`; the entries of a list all bear the path of the list. */
  path: string
  before: unknown
  after: unknown
}

/**
 * The differences between two values of the same shape: value by value, lists entry by entry.
 * Whatever is at `atomicPaths` counts as one value.
 */
export function changesBetween(
  before: unknown,
  after: unknown,
  atomicPaths: readonly string[] = [],
  path = '',
): Change[] {
  if (atomicPaths.includes(path)) return isSame(before, after) ? [] : [{ path, before, after }]
  if (isPlain(before) && isPlain(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...names].flatMap((name) =>
      changesBetween(
        ownValue(before, name),
        ownValue(after, name),
        atomicPaths,
        childPath(path, name),
      ),
    )
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    return alignLists(before, after)
      .filter((pair) => !isSame(pair.before, pair.after))
      .map((pair) => ({ path, before: pair.before, after: pair.after }))
  }
  return isSame(before, after) ? [] : [{ path, before, after }]
}

/**
 * The body to send for a changed form: `raw`, as it was read, with only the differences between
 * `before` and `after` replaced. Unchanged values are sent in the form in which they came, and so
 * are unknown fields. If nothing of a part was read, such as a week of office hours, and something
 * in it changes, all of it is sent as shown, because the change alone would leave the rest unclear.
 */
export function patch(raw: unknown, before: unknown, after: unknown): unknown {
  if (isSame(before, after)) return raw
  if (Array.isArray(before) && Array.isArray(after)) {
    // Without an entry for each of `before`, it is unknown which entry of `raw` belongs to which.
    const entries = Array.isArray(raw) && raw.length === before.length ? raw : []
    return alignLists(before, after)
      .filter((pair) => pair.after !== undefined)
      .map((pair) => patchEntry(entries[pair.index], pair))
  }
  if (!isPlain(before) || !isPlain(after)) return bodyOf(after)
  const merged: Plain = isPlain(raw) ? { ...raw } : {}
  for (const name of Object.keys(after)) {
    const [was, is, present] = [before, after, merged].map((of) => ownValue(of, name))
    const isNew = isNothing(present) && !isSame(was, is)
    const value = isNew ? bodyOf(is) : patch(present, was, is)
    if (value !== undefined) merged[name] = value
  }
  return merged
}

/** The body for an entry of a list, patched into `raw` if the entry has no origin of its own. */
function patchEntry(raw: unknown, { before, after }: Pair): unknown {
  // A row that was removed and typed again is the same row.
  const origin = originOf(after) ?? (isSame(before, after) ? originOf(before) : undefined)
  if (origin || raw === undefined) return bodyOf(after, origin)
  return patch(raw, before, after)
}

/**
 * A value of the form as it is sent: a row from the server is patched into its own origin, wherever
 * it has moved to.
 */
function bodyOf(value: unknown, origin = originOf(value)): unknown {
  if (Array.isArray(value)) return value.map((entry) => bodyOf(entry))
  if (!isPlain(value)) return value
  if (origin) return patch(origin.raw, origin.read, contentOf(value))
  const fields = Object.entries(contentOf(value))
  return Object.fromEntries(fields.map(([name, field]) => [name, bodyOf(field)]))
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (isPlain(value) && Object.keys(value).length === 0)
