import { type FieldValues, set } from 'react-hook-form'
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
import type { FormSpec, Snapshot } from '../document/form-spec.ts'
import type { Sent } from './send-merged.ts'

/** What is to be sent: the change from `base` to `mine`. `edited`: the form as it was then; what differs from it was typed since. */
export interface Work {
  base: FieldValues
  mine: FieldValues
  edited: FieldValues
  /** It puts back what an earlier save had changed. */
  isRevert: boolean
}

/** A save that has succeeded: how many changes of the user's, and what the resource was right before it and is now. */
interface Saved {
  saved: number
  /** What the server does not hold as it was sent. */
  deviations: readonly Deviation[]
  /** Nothing where that is not known, or there was none. */
  before: FieldValues
  after: FieldValues
  /** What of it an Undo right after it puts back: all but masked secrets. */
  kept: ReversibleChange
  /** What of it the history keeps: no secret at all. */
  stored: ReversibleChange
  /** What stood there before is not known. */
  isUnreadable: boolean
  isRevert: boolean
}

/**
 * What became of the last edits: saved, taken without an effect, refused and why (it may be '' where the fields say it), something to
 * say of it, or discarded.
 */
export type Outcome =
  | Saved
  | { ignored: readonly Deviation[] }
  | { refused: string }
  | { said: string }
  | { discarded: true }
  | null

/** What is told of a save of a form that was filled from `loaded`, by what became of what it changed. */
export function savedOutcome(
  spec: FormSpec<FieldValues>,
  snapshot: Snapshot<FieldValues>,
  { before: known, values }: Sent,
  { base, mine, isRevert }: Work,
  fates: readonly Fate[],
): Saved {
  const deviations = fates.filter(isDeviation)
  const after = structuredClone(values)
  for (const { path, sent, held, kind } of fates) {
    set(
      after,
      path,
      structuredClone(kind === 'kept' ? withNewOrigins(sent, held, contentKey) : held),
    )
  }
  const isUnreadable = snapshot.unreadable === true
  const isKnown = !isUnreadable && !spec.isNew
  const before = isKnown ? known : {}
  const keptWithout = (secrets: string[]) =>
    isKnown ? reversibleChange(before, after, { ...spec, secrets }) : noChange
  return {
    saved: changesBetween(isUnreadable ? {} : base, mine, spec.atomicPaths).length,
    deviations,
    before,
    after,
    kept: keptWithout(maskedIn(spec.secrets)),
    stored: withoutRowSecrets(keptWithout(Object.keys(spec.secrets)), isSecretName),
    isUnreadable,
    isRevert,
  }
}
