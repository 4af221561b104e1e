import type { FieldValues } from 'react-hook-form'
import type { Snapshot } from '../../api/http/document.ts'
import { isSecretName } from '../../contract/secrets.ts'
import { patch } from '../../domain/revision/diff-and-patch.ts'
import { withoutMasks } from '../../domain/revision/masks.ts'
import { type Conflict, merge, type Side } from '../../domain/revision/merge/merge.ts'
import { isSame } from '../../domain/revision/same.ts'
import { type Fate, saveFates } from '../../domain/revision/save-fate.ts'
import type { FormSpec } from '../document/form-spec.ts'

/** What a save needs to know about its form. */
export type SaveRules = Pick<
  FormSpec<FieldValues>,
  'atomicPaths' | 'isNew' | 'toBody' | 'secrets' | 'unverifiablePaths'
>

/** A request that changes the resource. */
export interface Write {
  /** What the server had before; {} where that is unknown. */
  before: FieldValues
  /** The merge of base, local and remote. */
  values: FieldValues
  /** `values` as the body to send. */
  body: Record<string, unknown>
  /** The snapshot that the changes were merged into. */
  remote: Snapshot<FieldValues>
}

/** A conflict that the user has decided. */
export interface Choice {
  conflict: Conflict
  side: Side
}

/** What the user wants to save: the change from `base` to `local`. */
interface Edit {
  base: Snapshot<FieldValues>
  local: FieldValues
  choices: readonly Choice[]
}

/** Merges a change into what the server has now. `open`: the conflicts that nobody has decided. */
export function mergeInto(
  remote: Snapshot<FieldValues>,
  { base, local, choices }: Edit,
  { atomicPaths }: SaveRules,
): { values: FieldValues; open: Conflict[] } {
  if (remote.unreadable || base.unreadable) return { values: local, open: [] }
  const mergeWith = (sides?: ReadonlyMap<string, Side>) =>
    merge(base.values, local, remote.values, sides, atomicPaths)
  // A choice counts only for exactly the values that the user saw.
  const { conflicts } = mergeWith()
  const sides = new Map<string, Side>()
  for (const conflict of conflicts) {
    const choice = choices.findLast((one) => isSame(one.conflict, conflict))
    if (choice) sides.set(conflict.path, choice.side)
  }
  const open = conflicts.filter(({ path }) => !sides.has(path))
  return { values: mergeWith(sides).value, open }
}

/** The request that changes what the server has now into `values`. */
export function writeOf(
  values: FieldValues,
  remote: Snapshot<FieldValues>,
  base: Snapshot<FieldValues>,
  { toBody = patch, secrets }: SaveRules,
): Write {
  // If the server can't return the resource, assume that it has what the last save sent. If there
  // was no save, send everything.
  const snapshot = remote.unreadable ? base : remote
  const before = base.unreadable ? {} : snapshot.values
  // A mask that is sent back would replace the secret that it stands for.
  const isSecret = (path: string) => Object.hasOwn(secrets, path) || isSecretName(path)
  const body = withoutMasks(toBody(snapshot.raw, before, values), isSecret) as Record<
    string,
    unknown
  >
  return { before, values, body, remote }
}

/** Whether the server already has what would be sent. */
export const isNeedless = (
  { values, remote }: Write,
  base: Snapshot<FieldValues>,
  { isNew }: SaveRules,
): boolean => !isNew && !remote.unreadable && !base.unreadable && isSame(values, remote.values)

/**
 * What happened to each value that a write changed, if the server now has `remote`. Masked secrets
 * are left out, because a PBX need not return them. For an unverifiable path only a change can be
 * seen.
 */
export const fatesOf = (
  { before, values }: Write,
  remote: FieldValues,
  { secrets, unverifiablePaths, atomicPaths }: SaveRules,
): Fate[] =>
  saveFates(before, values, remote, atomicPaths)
    .filter(({ path }) => secrets[path] !== 'masked')
    .map((fate) =>
      unverifiablePaths?.includes(fate.path) && fate.kind !== 'ignored'
        ? { ...fate, kind: 'kept' }
        : fate,
    )
