import { type FieldValues, set } from 'react-hook-form'
import type { Snapshot } from '../../api/http/document.ts'
import type { ApiFailure } from '../../api/http/failure/failure.ts'
import { withNewOrigins, withoutRowSecrets } from '../../contract/json/row-origin.ts'
import { isSecretName, maskedIn } from '../../contract/secrets.ts'
import { changesBetween } from '../../domain/revision/diff-and-patch.ts'
import {
  noChange,
  type ReversibleChange,
  reversibleChange,
} from '../../domain/revision/reversible-change.ts'
import { contentKey } from '../../domain/revision/same.ts'
import { type Deviation, type Fate, isDeviation } from '../../domain/revision/save-fate.ts'
import type { SaveRules, Write } from './write.ts'

/** How a save ended. */
export type Outcome =
  | Saved
  /** The server answered with success, and changed nothing. */
  | { name: 'ignored'; deviations: readonly Deviation[] }
  /** A revert of what has been reverted already: there was nothing to send. */
  | { name: 'unchanged' }
  /** Nothing was changed on the server. */
  | { name: 'rejected'; reason: Rejection }
  /** The write may or may not have been carried out; reading the resource didn't tell which. */
  | { name: 'unknown' }
  | { name: 'discarded' }

export type Rejection =
  | { kind: 'offline' }
  /** The form has errors, which are shown at its fields. */
  | { kind: 'invalid' }
  | { kind: 'not_read'; error: unknown }
  /** The user did not decide the conflicts. */
  | { kind: 'cancelled'; isRevert: boolean }
  /** The server rejected `values`. */
  | { kind: 'refused'; failure: ApiFailure; values: FieldValues }
  /** No answer came, and the server does not have the changes. */
  | { kind: 'not_carried_out' }

/** A save that changed the resource. */
export interface Saved {
  name: 'saved'
  /** How many changes the user made. */
  count: number
  /** The values that the server stored differently from what was sent. */
  deviations: readonly Deviation[]
  /** The resource before the save; {} where that is unknown, or there was none. */
  before: FieldValues
  after: FieldValues
  /** What an Undo right after the save reverts: everything but masked secrets. */
  reversible: ReversibleChange
  /** What the history keeps: no secret at all. */
  recorded: ReversibleChange
  /** What the server had before is unknown. */
  isUnreadable: boolean
  isRevert: boolean
}

/** The result of a successful write of the change from `base` to `local`. */
export function savedBy(
  { before: known, values }: Write,
  fates: readonly Fate[],
  { base, local, isRevert }: { base: Snapshot<FieldValues>; local: FieldValues; isRevert: boolean },
  { secrets, atomicPaths, isNew }: SaveRules,
): Saved {
  const after = structuredClone(values)
  for (const { path, sent, remote, kind } of fates) {
    const value = kind === 'kept' ? withNewOrigins(sent, remote, contentKey) : remote
    set(after, path, structuredClone(value))
  }
  const isUnreadable = base.unreadable === true
  const isKnown = !isUnreadable && !isNew
  const before = isKnown ? known : {}
  const changeWithout = (left: string[]) =>
    isKnown ? reversibleChange(before, after, { secrets: left, atomicPaths }) : noChange
  return {
    name: 'saved',
    count: changesBetween(isUnreadable ? {} : base.values, local, atomicPaths).length,
    deviations: fates.filter(isDeviation),
    before,
    after,
    reversible: changeWithout(maskedIn(secrets)),
    recorded: withoutRowSecrets(changeWithout(Object.keys(secrets)), isSecretName),
    isUnreadable,
    isRevert,
  }
}
