import { contentOf, originOf } from '../../contract/row-origin.ts'
import { isIdentical, isPlain, isSame } from './same.ts'

/** An entry of a list before and after; one side is missing where it was added or removed. */
export interface Pair {
  before?: unknown
  after?: unknown
  /** Where the entry stood in the list before; -1 for one that was added. */
  index: number
}

/** Above so many comparisons, lists that have nothing in common are aligned by order alone. */
const MOST_COMPARISONS = 10_000

/**
 * Finds for each entry of `after` what it was in `before`, in the order of both lists: entries that
 * say the same first, then rows of one origin, then those most alike. An entry that moved past
 * another counts as removed and added.
 */
export function alignLists(before: unknown[], after: unknown[]): Pair[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && isSame(before[start], after[start])) start++
  let end = 0
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end++

  const [beforeEnd, afterEnd] = [before.length - end, after.length - end]
  const unchanged = (from: number, to: number, shift: number): Pair[] =>
    before
      .slice(from, to)
      .map((entry, i) => ({ before: entry, after: after[from + i + shift], index: from + i }))
  const changed = alignChanged(before.slice(start, beforeEnd), after.slice(start, afterEnd))
  return [
    ...unchanged(0, start, 0),
    ...changed.map((pair) => (pair.index < 0 ? pair : { ...pair, index: pair.index + start })),
    ...unchanged(beforeEnd, before.length, afterEnd - beforeEnd),
  ]
}

/** Aligns two lists for the highest sum of scores; of equal sums, the one that pairs earlier entries. */
function alignChanged(before: unknown[], after: unknown[]): Pair[] {
  if (before.length * after.length > MOST_COMPARISONS) return alignInOrder(before, after)
  const width = after.length + 1
  // best[b * width + a]: the highest sum for what follows the first `b` and `a` entries.
  const best = new Float64Array((before.length + 1) * width)
  const at = (b: number, a: number) => best[b * width + a] ?? 0
  const paired = (b: number, a: number) => score(before[b], after[a]) + at(b + 1, a + 1)
  for (let b = before.length - 1; b >= 0; b--) {
    for (let a = after.length - 1; a >= 0; a--) {
      best[b * width + a] = Math.max(paired(b, a), at(b + 1, a), at(b, a + 1))
    }
  }

  const pairs: Pair[] = []
  let [b, a] = [0, 0]
  while (b < before.length && a < after.length) {
    const [removed, added] = [at(b + 1, a), at(b, a + 1)]
    if (paired(b, a) >= Math.max(removed, added)) {
      pairs.push({ before: before[b], after: after[a++], index: b++ })
    } else if (removed >= added) pairs.push({ before: before[b], index: b++ })
    else pairs.push({ after: after[a++], index: -1 })
  }
  while (b < before.length) pairs.push({ before: before[b], index: b++ })
  while (a < after.length) pairs.push({ after: after[a++], index: -1 })
  return pairs
}

function alignInOrder(before: unknown[], after: unknown[]): Pair[] {
  const length = Math.max(before.length, after.length)
  return Array.from({ length }, (_, i): Pair[] => {
    const isBoth = i < before.length && i < after.length
    if (isBoth && score(before[i], after[i]) > 0) {
      return [{ before: before[i], after: after[i], index: i }]
    }
    return [
      ...(i < before.length ? [{ before: before[i], index: i }] : []),
      ...(i < after.length ? [{ after: after[i], index: -1 }] : []),
    ]
  }).flat()
}

/** How much speaks for two entries being the same one; -Infinity where they cannot be. */
function score(before: unknown, after: unknown): number {
  if (isSame(before, after)) return 4
  const [one, other] = [originOf(before), originOf(after)]
  const alike = likeness(before, after)
  // Entries without an origin are known by their place alone.
  if (!one && !other) return 0.001 + alike
  // A row that the user added is none of those that the server had.
  if (one && !other) return Number.NEGATIVE_INFINITY
  if (one && isIdentical(one.raw, other?.raw)) return 2 + alike
  // Two rows of one list share a trunk or a scope: less than half is no sign.
  return alike >= 0.5 ? alike : Number.NEGATIVE_INFINITY
}

/** The share of their fields that two rows have in common, those included that only the server knows. */
function likeness(before: unknown, after: unknown): number {
  if (!isPlain(before) || !isPlain(after)) return 0
  const one = { ...originOf(before)?.raw, ...contentOf(before) }
  const other = { ...originOf(after)?.raw, ...contentOf(after) }
  const names = Object.keys({ ...one, ...other })
  return names.filter((name) => isSame(one[name], other[name])).length / (names.length || 1)
}
