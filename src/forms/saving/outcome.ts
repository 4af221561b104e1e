import { type FieldValues, set } from 'react-hook-form'
import { withoutRowSecrets } from '../../contract/row-origin.ts'
import { isSecretName, maskedIn } from '../../contract/secrets.ts'
import { changesBetween } from '../../domain/revision/changes.ts'
import { type KeptSave, keptSave, nothingKept } from '../../domain/revision/kept-save.ts'
import { type Deviation, type Fate, isDeviation } from '../../domain/revision/save-fate.ts'
import type { Editing, Loaded } from '../document/editing.ts'
import type { Sent } from './send-merged.ts'

/** What is to be sent: the change from `base` to `mine`. `edited`: the form as it was then; what differs from it was typed since. */
export interface Work {
  base: FieldValues
  mine: FieldValues
  edited: FieldValues
  /** It puts back what an earlier save had changed. */
  isPutBack: boolean
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
  kept: KeptSave
  /** What of it the history keeps: no secret at all. */
  stored: KeptSave
  /** What stood there before is not known. */
  isBlank: boolean
  isPutBack: boolean
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
  editing: Editing<FieldValues>,
  loaded: Loaded<FieldValues>,
  { values, latest }: Sent,
  { base, mine, isPutBack }: Work,
  fates: readonly Fate[],
): Saved {
  const deviations = fates.filter(isDeviation)
  const after = structuredClone(values)
  for (const { path, held } of deviations) set(after, path, structuredClone(held))
  const isBlank = loaded.blank === true
  const isKnown = !isBlank && !editing.isNew
  const before = isKnown ? latest.values : {}
  const keptWithout = (secrets: string[]) =>
    isKnown ? keptSave(before, after, { ...editing, secrets }) : nothingKept
  return {
    saved: changesBetween(isBlank ? {} : base, mine, editing.wholes).length,
    deviations,
    before,
    after,
    kept: keptWithout(maskedIn(editing.secrets)),
    stored: withoutRowSecrets(keptWithout(Object.keys(editing.secrets)), isSecretName),
    isBlank,
    isPutBack,
  }
}
