import { isPlain } from '../../contract/json/plain.ts'
import { ORIGIN, originOf } from '../../contract/json/row-origin.ts'
import { contentKey, isIdentical, isSame } from './same.ts'

/** A form after something new was read beneath it. */
interface Rebased<T> {
  /** What the form is filled from from now on. What both sides changed keeps its former value here, so that the save meets it again. */
  base: T
  /** The form: what was not edited is as it is elsewhere now. */
  mine: T
  /** The new values to be shown, by their path `a.b`. */
  applied: Map<string, unknown>
  /** The paths of what is being edited and was changed elsewhere too, each to something else. Lists are one place. */
  conflicting: string[]
}

/**
 * Puts `theirs`, just read, under a form that was filled from `base` and edited to `mine`, without touching an edit. What `atomicPaths` names
 * by its path is one value, and so is a list: an edited one stays as it is until the save puts both together. Names that `theirs` does
 * not have are dropped, and those that only it has are taken from it: kept edits have no more than what was edited.
 */
export function rebase<T>(
  base: unknown,
  mine: unknown,
  theirs: T,
  atomicPaths: readonly string[] = [],
): Rebased<T> {
  const applied = new Map<string, unknown>()
  const conflicting: string[] = []

  const at = (base: unknown, mine: unknown, theirs: unknown, path: string): unknown[] => {
    if (isSame(theirs, base)) return [theirs, withLatestOrigins(mine, base, theirs)]
    if (isSame(mine, theirs)) return [theirs, mine]
    if (isPlain(base) && isPlain(mine) && isPlain(theirs) && !atomicPaths.includes(path)) {
      const sides = Object.keys(theirs).map((name) => [
        name,
        at(base[name], mine[name], theirs[name], path ? `${path}.${name}` : name),
      ]) as [string, unknown[]][]
      return [0, 1].map((side) => Object.fromEntries(sides.map(([name, of]) => [name, of[side]])))
    }
    if (isSame(mine, base)) {
      applied.set(path, theirs)
      return [theirs, theirs]
    }
    conflicting.push(path)
    return [base, mine]
  }
  const [newBase, newMine] = at(base, mine, theirs, '')
  return { base: newBase as T, mine: newMine as T, applied, conflicting }
}

/**
 * The user's values with the origins of the latest rows: where the server changed only what this
 * console does not know, the row's changes are put into the new state of the row.
 */
function withLatestOrigins(mine: unknown, base: unknown, theirs: unknown): unknown {
  if (isIdentical(theirs, base)) return mine
  if (Array.isArray(mine) && Array.isArray(base) && Array.isArray(theirs)) {
    const latest = new Map(
      base.map((row, i) => [contentKey(originOf(row)?.raw), originOf(theirs[i])]),
    )
    return mine.map((row) => {
      const origin = originOf(row) && latest.get(contentKey(originOf(row)?.raw))
      return origin ? { ...row, [ORIGIN]: origin } : row
    })
  }
  if (!isPlain(mine) || !isPlain(base) || !isPlain(theirs)) return mine
  const parts = Object.entries(mine).map(([name, part]) => [
    name,
    withLatestOrigins(part, base[name], theirs[name]),
  ])
  return Object.fromEntries(parts)
}
