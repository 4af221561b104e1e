import { type Change, changesBetween } from './diff-and-patch.ts'
import { isAlike } from './merge/alike.ts'
import { contentKey, isSame } from './same.ts'
import { valueAt } from './value-at.ts'

/** What happened to a value that a save changed. A list is one value. */
export interface Fate {
  /** Its path, as `a.b`. */
  path: string
  before: unknown
  sent: unknown
  /** What the server has after the save. */
  remote: unknown
  /**
   * `kept`: as it was sent; `normalized`: the server stores the same in its own form; `ignored`: as
   * it was before the save; `replaced`: none of these.
   */
  kind: 'kept' | 'normalized' | 'ignored' | 'replaced'
}

/** A value that the server doesn't have as it was sent. */
export type Deviation = Fate & { kind: Exclude<Fate['kind'], 'kept'> }

export const isDeviation = (fate: Fate): fate is Deviation => fate.kind !== 'kept'

/**
 * What happened to each value that a save changed from `before` to `sent`, if the server now has
 * `remote`.
 */
export function saveFates(
  before: unknown,
  sent: unknown,
  remote: unknown,
  atomicPaths: readonly string[] = [],
): Fate[] {
  const changes = changesBetween(before, sent, atomicPaths)
  return [...new Set(changes.map(({ path }) => path))].map((path) => {
    const at = (side: unknown) => valueAt(side, path)
    const values = { before: at(before), sent: at(sent), remote: at(remote) }
    const own = changes.filter((change) => change.path === path)
    return { path, ...values, kind: kindOf(values, own) }
  })
}

/** Whether a save was carried out, judged by its values; null if they don't show it. */
export function wasCarriedOut(fates: readonly Fate[]): boolean | null {
  if (fates.length === 0) return null
  if (fates.every(({ before, remote }) => isSame(before, remote))) return false
  return fates.some(({ kind }) => kind === 'kept' || kind === 'normalized') ? true : null
}

function kindOf(
  { before, sent, remote }: Pick<Fate, 'before' | 'sent' | 'remote'>,
  changes: readonly Change[],
): Fate['kind'] {
  if (isSame(sent, remote) || areRowsKept(sent, remote, changes)) return 'kept'
  // Before `ignored`: if only the case of a name was changed and the server stores it in lower
  // case, the name comes back as it was.
  if (isAlike(sent, remote)) return 'normalized'
  return isSame(before, remote) ? 'ignored' : 'replaced'
}

/**
 * Whether a list has every row that was added or edited, in this order, and none that was removed,
 * whatever others have changed in it.
 */
function areRowsKept(sent: unknown, remote: unknown, changes: readonly Change[]): boolean {
  if (!Array.isArray(sent) || !Array.isArray(remote)) return false
  const [sentKeys, storedKeys] = [new Set(sent.map(contentKey)), new Set(remote.map(contentKey))]
  const isSent = (row: unknown) => sentKeys.has(contentKey(row))
  const isStored = (row: unknown) => storedKeys.has(contentKey(row))
  const isInOrder = isSame(sent.filter(isStored), remote.filter(isSent))
  return (
    isInOrder &&
    changes.every(
      ({ before, after }) =>
        (after === undefined || isStored(after)) &&
        (before === undefined || isSent(before) || !isStored(before)),
    )
  )
}
