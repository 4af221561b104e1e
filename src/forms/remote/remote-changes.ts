import { type FieldValues, get } from 'react-hook-form'
import type { Snapshot } from '../../api/http/document.ts'
import { changesBetween } from '../../domain/revision/diff-and-patch.ts'
import { isAlike } from '../../domain/revision/merge/alike.ts'
import { rebase } from '../../domain/revision/merge/rebase.ts'
import { isSame } from '../../domain/revision/same.ts'
import { isWithin } from '../document/form-spec.ts'
import type { Write } from '../saving/write.ts'

/** What an open form knows of remote changes. */
export interface RemoteChanges {
  /** The snapshot that was received last. */
  received: Snapshot<FieldValues>
  /** The values that the server was last known to have. */
  snapshot: FieldValues
  /** The paths of remote changes that have not been dismissed. */
  changed: readonly string[]
  /** The paths of remote changes to what is being edited here, too. */
  conflicting: readonly string[]
}

export const noRemoteChanges = (snapshot: Snapshot<FieldValues>): RemoteChanges => ({
  received: snapshot,
  snapshot: snapshot.values,
  changed: [],
  conflicting: [],
})

interface Received {
  /** What the server has now. */
  remote: Snapshot<FieldValues>
  /** The snapshot that the form was filled from, and the form's current values. */
  base: Snapshot<FieldValues>
  local: FieldValues
  atomicPaths?: readonly string[] | undefined
}

interface Rebase {
  /** The snapshot that unsaved changes count from, from now on. */
  snapshot: Snapshot<FieldValues>
  /** The values to put into the form, by path. None of them is being edited. */
  applied: ReadonlyMap<string, unknown>
}

/** Handles a newly read snapshot, and returns what to change in the form, or null if nothing. */
export function receive(
  state: RemoteChanges,
  { remote, base, local, atomicPaths }: Received,
): { state: RemoteChanges; rebased: Rebase | null } {
  const received = { ...state, received: remote }
  const isComparable = !remote.unreadable && !base.unreadable && idOf(remote) === idOf(base)
  if (remote === base || !isComparable) return { state: received, rebased: null }
  const changed = pathsOf(changesBetween(state.snapshot, remote.values, atomicPaths))
  const result = rebase(base.values, local, remote.values, atomicPaths)
  const isRebased = !isSame(result.base, base.values)
  return {
    state: {
      received: remote,
      snapshot: remote.values,
      changed: changed.length > 0 ? changed : state.changed,
      conflicting: result.conflicting,
    },
    rebased: isRebased
      ? { snapshot: { ...remote, values: result.base }, applied: result.applied }
      : null,
  }
}

/**
 * Whether no conflicting field is being edited any more, so that the remote values can be shown.
 */
export const isConflictOver = (
  { conflicting }: RemoteChanges,
  edited: readonly string[],
): boolean => conflicting.some((path) => !edited.some((one) => isWithin(one, path)))

/** What a save has left. */
export interface Saved {
  write: Write
  /** What the server has after the save, and what the form showed until then. */
  stored: FieldValues
  shown: FieldValues
}

/**
 * After a save, what the save did not change is a remote change, unless the server only writes the
 * same value in its own way. What the form showed already isn't one either: if an answer was lost,
 * the browser may have sent the save twice, and the second found the values of the first.
 */
export function settle(
  state: RemoteChanges,
  { write: { remote, values }, stored, shown }: Saved,
  atomicPaths?: readonly string[],
): RemoteChanges {
  const own = pathsOf(changesBetween(remote.values, values, atomicPaths))
  const changes = changesBetween(state.snapshot, stored, atomicPaths).filter(
    ({ path, before, after }) =>
      !own.includes(path) && !isAlike(before, after) && !isSame(get(shown, path), after),
  )
  return { ...state, snapshot: stored, changed: pathsOf(changes), conflicting: [] }
}

export const dismiss = (state: RemoteChanges): RemoteChanges => ({ ...state, changed: [] })

/** A resource with another id is another resource: the session was switched to another tenant. */
const idOf = ({ raw }: Snapshot<FieldValues>): unknown => get(raw, 'id')

const pathsOf = (changes: readonly { path: string }[]) => [
  ...new Set(changes.map(({ path }) => path)),
]
