type Plain = Record<string, unknown>

/** One difference between two states of a form. An entry that was added to a list has no `before`, a removed one no `after`. */
export interface Change {
  /** Where it is, as `a.b`; the entries of a list all bear the path of the list. */
  path: string
  before: unknown
  after: unknown
}

/** What differs between two values of one shape: value by value, lists entry by entry. */
export function changesBetween(before: unknown, after: unknown, path = ''): Change[] {
  if (isPlain(before) && isPlain(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...names].flatMap((name) =>
      changesBetween(before[name], after[name], path ? `${path}.${name}` : name),
    )
  }
  if (Array.isArray(before) && Array.isArray(after)) return entryChanges(before, after, path)
  return isSame(before, after) ? [] : [{ path, before, after }]
}

/** Whether two values say the same; the order of an object's names does not count. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, i) => isSame(entry, other[i]))
  }
  if (!isPlain(one) || !isPlain(other)) return false
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  )
}

/**
 * What to send for a changed form: `raw`, as it was read, with only what differs between `before` and `after` replaced. A
 * value that nobody touched goes back in the form in which it came, and a field that nobody knows goes back too.
 */
export function withChanges(raw: unknown, before: unknown, after: unknown): unknown {
  if (isSame(before, after)) return raw
  if (!isPlain(before) || !isPlain(after)) return after
  const merged: Plain = isPlain(raw) ? { ...raw } : {}
  for (const name of Object.keys(after)) {
    const value = withChanges(merged[name], before[name], after[name])
    if (value !== undefined) merged[name] = value
  }
  return merged
}

/** Entries that stand alike at both ends are the same; those between are paired in order. */
function entryChanges(before: unknown[], after: unknown[], path: string): Change[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && isSame(before[start], after[start])) start++
  let end = 0
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end++
  const left = before.slice(start, before.length - end)
  const right = after.slice(start, after.length - end)
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => i)
    .filter((i) => !isSame(left[i], right[i]))
    .map((i) => ({ path, before: left[i], after: right[i] }))
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
