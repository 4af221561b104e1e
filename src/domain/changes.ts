type Plain = Record<string, unknown>

/** One difference between two states of a form. An entry that was added to a list has no `before`, a removed one no `after`. */
export interface Change {
  /** Where it is, as `a.b`; the entries of a list all bear the path of the list. */
  path: string
  before: unknown
  after: unknown
}

/**
 * What differs between two values of one shape: value by value, lists entry by entry. What `wholes` names by its path is one value,
 * whatever is in it.
 */
export function changesBetween(
  before: unknown,
  after: unknown,
  wholes: readonly string[] = [],
  path = '',
): Change[] {
  if (wholes.includes(path)) return isSame(before, after) ? [] : [{ path, before, after }]
  if (isPlain(before) && isPlain(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...names].flatMap((name) =>
      changesBetween(before[name], after[name], wholes, path ? `${path}.${name}` : name),
    )
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    return paired(before, after)
      .filter((pair) => !isSame(pair.before, pair.after))
      .map((pair) => ({ path, before: pair.before, after: pair.after }))
  }
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
 * value that nobody touched goes back in the form in which it came, and a field that nobody knows goes back too. A part of which
 * nothing was read, such as a week of office hours, goes as it was shown once something in it was changed: alone that would be a guess.
 */
export function withChanges(raw: unknown, before: unknown, after: unknown): unknown {
  if (isSame(before, after)) return raw
  if (Array.isArray(raw) && Array.isArray(before) && Array.isArray(after)) {
    // A list that somebody else changed meanwhile has its entries elsewhere: none is known by its place.
    const isAsBefore = raw.length === before.length
    return paired(before, after)
      .filter((pair) => pair.after !== undefined)
      .map((pair) =>
        pair.index < 0 || !isAsBefore
          ? pair.after
          : withChanges(raw[pair.index], pair.before, pair.after),
      )
  }
  if (!isPlain(before) || !isPlain(after)) return after
  const merged: Plain = isPlain(raw) ? { ...raw } : {}
  for (const name of Object.keys(after)) {
    const isNew = isNothing(merged[name]) && !isSame(before[name], after[name])
    const value = isNew ? after[name] : withChanges(merged[name], before[name], after[name])
    if (value !== undefined) merged[name] = value
  }
  return merged
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (isPlain(value) && Object.keys(value).length === 0)

/** An entry of a list before and after; one side is missing where it was added or removed. */
export interface Pair {
  before?: unknown
  after?: unknown
  /** Where the entry stood in the list before; -1 for one that was added. */
  index: number
}

/** Finds for each entry what it was: equal ones first, in their order; what stands between two of those is paired in order. */
export function paired(before: unknown[], after: unknown[]): Pair[] {
  const pairs: Pair[] = []
  let b = 0
  let a = 0
  const upTo = (nextB: number, nextA: number) => {
    while (b < nextB || a < nextA) {
      const index = b < nextB ? b++ : -1
      pairs.push({ before: before[index], after: a < nextA ? after[a++] : undefined, index })
    }
  }
  for (const [sameB, sameA] of equalEntries(before, after)) {
    upTo(sameB, sameA)
    upTo(sameB + 1, sameA + 1)
  }
  upTo(before.length, after.length)
  return pairs
}

/** Where equal entries stand in both lists, as they follow one another. */
function equalEntries(before: unknown[], after: unknown[]): [number, number][] {
  const places = new Map<string, number[]>()
  after.forEach((entry, index) => {
    const text = JSON.stringify(entry)
    places.set(text, [...(places.get(text) ?? []), index])
  })
  const found: [number, number][] = []
  let next = 0
  before.forEach((entry, index) => {
    const place = places.get(JSON.stringify(entry))?.find((candidate) => candidate >= next)
    if (place === undefined) return
    found.push([index, place])
    next = place + 1
  })
  return found
}

/** Whether a value is an object with names, and no list. */
export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
