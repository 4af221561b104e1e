import { ownValue } from '../../../contract/json/own-value.ts'
import { isPlain, type Plain } from '../../../contract/json/plain.ts'
import { contentOf, originOf } from '../../../contract/json/row-origin.ts'
import { contentKey, isIdentical, isSame } from '../same.ts'

/** An entry of a list before and after; one side is missing where it was added or removed. */
export interface Pair {
  before?: unknown
  after?: unknown
  /** The entry's position in the list before; -1 for an added one. */
  index: number
}

/**
 * If more comparisons are needed and no entry is recognized, entries are aligned by their order
 * alone.
 */
const MOST_COMPARISONS = 10_000

/**
 * Finds for each entry of `after` what it was in `before`, in the order of both lists: first rows
 * with the same origin, then equal entries, then the most similar ones. An entry that moved past
 * another counts as removed and added.
 */
export function alignLists(before: unknown[], after: unknown[]): Pair[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && isUnchanged(before[start], after[start])) start++
  let end = 0
  while (end < shorter - start && isUnchanged(before.at(-1 - end), after.at(-1 - end))) end++

  const [beforeEnd, afterEnd] = [before.length - end, after.length - end]
  const changed = alignChanged(before.slice(start, beforeEnd), after.slice(start, afterEnd))
  const places: Place[] = [
    ...Array.from({ length: start }, (_, i): Place => [i, i]),
    ...changed.map(([b, a]): Place => [b < 0 ? -1 : b + start, a < 0 ? -1 : a + start]),
    ...Array.from({ length: end }, (_, i): Place => [beforeEnd + i, afterEnd + i]),
  ]
  return places.map(([b, a]) => ({
    ...(b >= 0 && { before: before[b] }),
    ...(a >= 0 && { after: after[a] }),
    index: b,
  }))
}

/** The position of an entry in both lists; -1 if it is only in the other one. */
type Place = [before: number, after: number]

function isUnchanged(before: unknown, after: unknown): boolean {
  const [one, other] = [originOf(before), originOf(after)]
  return isSame(before, after) && (!one || !other || isIdentical(one.raw, other.raw))
}

function alignChanged(before: unknown[], after: unknown[]): Place[] {
  const homes = homesOf(before, after)
  // An entry found at another position of the list is not matched again.
  const found = new Set(homes)
  const scoreOf = (b: number, a: number) =>
    found.has(b) || homes[a] !== undefined ? Number.NEGATIVE_INFINITY : score(before[b], after[a])

  const places: Place[] = []
  let [b, a] = [0, 0]
  for (const [home, at] of [...inOrder(homes), [before.length, after.length] as const]) {
    places.push(...alignGap([b, home], [a, at], scoreOf))
    if (home < before.length) places.push([home, at])
    ;[b, a] = [home + 1, at + 1]
  }
  return places
}

/** The former position of each entry of `after`; undefined if it is not recognized. */
function homesOf(before: unknown[], after: unknown[]): (number | undefined)[] {
  const homes: (number | undefined)[] = after.map(() => undefined)
  const isTaken = before.map(() => false)
  const findBy = (keyOf: (entry: unknown) => string | undefined) => {
    const places = new Map<string, number[]>()
    before.forEach((entry, index) => {
      const key = isTaken[index] ? undefined : keyOf(entry)
      if (key !== undefined) places.set(key, [...(places.get(key) ?? []), index])
    })
    after.forEach((entry, at) => {
      const key = homes[at] === undefined ? keyOf(entry) : undefined
      const home = key === undefined ? undefined : places.get(key)?.shift()
      if (home === undefined) return
      homes[at] = home
      isTaken[home] = true
    })
  }
  findBy(originKey)
  findBy(contentKey)
  return homes
}

const originKey = (entry: unknown): string | undefined => {
  const origin = originOf(entry)
  return origin && contentKey(origin.raw)
}

/**
 * The longest list of pairs that are in the same order in both lists (the longest increasing
 * subsequence).
 */
function inOrder(homes: readonly (number | undefined)[]): Place[] {
  /** Where the best sequence of each length ends, and the position before each in its sequence. */
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  const homeAt = (at: number | undefined) => homes[at ?? -1] ?? -1
  homes.forEach((home, at) => {
    if (home === undefined) return
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (homeAt(ends[middle]) < home) low = middle + 1
      else high = middle
    }
    previous[at] = ends[low - 1]
    ends[low] = at
  })
  const found: Place[] = []
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) found.push([homeAt(at), at])
  return found.reverse()
}

/** Aligns the entries between two known ones so that the sum of scores is highest. */
function alignGap(
  [start, end]: readonly [number, number],
  [afterStart, afterEnd]: readonly [number, number],
  scoreOf: (b: number, a: number) => number,
): Place[] {
  const places: Place[] = []
  let [b, a] = [start, afterStart]
  const width = afterEnd - afterStart + 1
  const isLarge = (end - start) * (afterEnd - afterStart) > MOST_COMPARISONS
  // best: the highest sum for the entries from `b` and `a` on.
  const best = new Float64Array(isLarge ? 0 : (end - start + 1) * width)
  const cell = (b: number, a: number) => (b - start) * width + (a - afterStart)
  const at = (b: number, a: number) => best[cell(b, a)] ?? 0
  const scoreAligned = (b: number, a: number) => scoreOf(b, a) + at(b + 1, a + 1)
  if (!isLarge) {
    for (let b = end - 1; b >= start; b--) {
      for (let a = afterEnd - 1; a >= afterStart; a--) {
        best[cell(b, a)] = Math.max(scoreAligned(b, a), at(b + 1, a), at(b, a + 1))
      }
    }
  }
  while (b < end && a < afterEnd) {
    const [removed, added] = [at(b + 1, a), at(b, a + 1)]
    if (scoreAligned(b, a) >= Math.max(removed, added)) places.push([b++, a++])
    else if (isLarge) places.push([b++, -1], [-1, a++])
    else if (removed >= added) places.push([b++, -1])
    else places.push([-1, a++])
  }
  while (b < end) places.push([b++, -1])
  while (a < afterEnd) places.push([-1, a++])
  return places
}

/** How likely it is that two entries are the same one; -Infinity if they can't be. */
function score(before: unknown, after: unknown): number {
  const [one, other] = [originOf(before), originOf(after)]
  const alike = likeness(before, after)
  // Entries without an origin can only be recognized by their position.
  if (!one && !other) return 0.001 + alike
  return isNearlySame(before, after) ? alike : Number.NEGATIVE_INFINITY
}

/**
 * Whether two rows from the server are one row that was edited in between: at most one field
 * differs, counting fields that this console doesn't know. Rows of one list have much in common,
 * such as their trunk, so fewer equal fields prove nothing. A row that the user added is never one
 * of the server's.
 */
export function isNearlySame(before: unknown, after: unknown): boolean {
  if (!isPlain(before) || !isPlain(after) || !originOf(before) || !originOf(after)) return false
  const names = namesIn(before, after)
  return names.length > 1 && differing(before, after, names).length <= 1
}

/** The share of fields that two rows have in common. */
function likeness(before: unknown, after: unknown): number {
  if (!isPlain(before) || !isPlain(after)) return 0
  const names = namesIn(before, after)
  return 1 - differing(before, after, names).length / (names.length || 1)
}

const whole = (row: object): Plain => ({ ...originOf(row)?.raw, ...contentOf(row) })

const namesIn = (before: Plain, after: Plain) => Object.keys({ ...whole(before), ...whole(after) })

function differing(before: Plain, after: Plain, names: readonly string[]): string[] {
  const [one, other] = [whole(before), whole(after)]
  return names.filter((name) => !isSame(ownValue(one, name), ownValue(other, name)))
}
