import { childPath } from '../../../contract/json/child-path.ts'
import { ownValue } from '../../../contract/json/own-value.ts'
import { isPlain } from '../../../contract/json/plain.ts'
import { ORIGIN, originOf } from '../../../contract/json/row-origin.ts'
import { contentKey, isIdentical, isSame } from '../same.ts'

/** The result of putting a newer snapshot under a form. */
interface Rebased<T> {
  /**
   * The values that the form's changes are relative to after the rebase. If both sides changed a
   * value, its former value stays here, so that the save finds the conflict again.
   */
  base: T
  /** The form's values. What was not edited has the remote value. */
  local: T
  /** The new values to show, by their path `a.b`. */
  applied: Map<string, unknown>
  /**
   * The paths that are being edited and were also changed on the server, each to something else. A
   * list counts as one.
   */
  conflicting: string[]
}

/**
 * Puts `remote`, just read, under a form that was filled from `base` and edited to `local`, without
 * touching an edit. Whatever is at `atomicPaths` counts as one value, and so does a list: an edited
 * one stays as it is until the save merges both. Keys that `remote` doesn't have are dropped, and
 * those that only it has are added, because drafts contain only what was edited.
 */
export function rebase<T>(
  base: unknown,
  local: unknown,
  remote: T,
  atomicPaths: readonly string[] = [],
): Rebased<T> {
  const applied = new Map<string, unknown>()
  const conflicting: string[] = []

  const at = (base: unknown, local: unknown, remote: unknown, path: string): unknown[] => {
    if (isSame(remote, base)) return [remote, withRemoteOrigins(local, base, remote)]
    if (isSame(local, remote)) return [remote, local]
    if (isPlain(base) && isPlain(local) && isPlain(remote) && !atomicPaths.includes(path)) {
      const sides = Object.keys(remote).map((name) => [
        name,
        at(ownValue(base, name), ownValue(local, name), remote[name], childPath(path, name)),
      ]) as [string, unknown[]][]
      return [0, 1].map((side) => Object.fromEntries(sides.map(([name, of]) => [name, of[side]])))
    }
    if (isSame(local, base)) {
      applied.set(path, remote)
      return [remote, remote]
    }
    conflicting.push(path)
    return [base, local]
  }
  const [newBase, newLocal] = at(base, local, remote, '')
  return { base: newBase as T, local: newLocal as T, applied, conflicting }
}

/**
 * The user's values with the origins of the remote rows: if the server changed only fields that
 * this console doesn't know, a save patches the row's changes into its new state.
 */
function withRemoteOrigins(local: unknown, base: unknown, remote: unknown): unknown {
  if (isIdentical(remote, base)) return local
  if (Array.isArray(local) && Array.isArray(base) && Array.isArray(remote)) {
    const origins = new Map(
      base.map((row, i) => [contentKey(originOf(row)?.raw), originOf(remote[i])]),
    )
    return local.map((row) => {
      const origin = originOf(row) && origins.get(contentKey(originOf(row)?.raw))
      return origin ? { ...row, [ORIGIN]: origin } : row
    })
  }
  if (!isPlain(local) || !isPlain(base) || !isPlain(remote)) return local
  const parts = Object.entries(local).map(([name, part]) => [
    name,
    withRemoteOrigins(part, ownValue(base, name), ownValue(remote, name)),
  ])
  return Object.fromEntries(parts)
}
