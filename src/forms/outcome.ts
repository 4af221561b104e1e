import type { FieldValues } from 'react-hook-form'
import { maskedIn } from '../contract/secrets.ts'
import { changesBetween } from '../domain/changes.ts'
import { type KeptSave, keptSave, nothingKept } from '../domain/kept-save.ts'
import type { Editing, Loaded } from './editing.ts'
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

/** What became of the last edits: saved, refused and why (it may be '' where the fields say it), something to say of it, or discarded. */
export type Outcome = Saved | { refused: string } | { said: string } | { discarded: true } | null

/** What is told of a save of a form that was filled from `loaded`. */
export function savedOutcome(
  editing: Editing<FieldValues>,
  loaded: Loaded<FieldValues>,
  { values, latest }: Sent,
  { base, mine, isPutBack }: Work,
): Saved {
  const isBlank = loaded.blank === true
  const isKnown = !isBlank && !editing.isNew
  const before = isKnown ? latest.values : {}
  const keptWithout = (secrets: string[]) =>
    isKnown ? keptSave(before, values, { ...editing, secrets }) : nothingKept
  return {
    saved: changesBetween(isBlank ? {} : base, mine, editing.wholes).length,
    before,
    after: values,
    kept: keptWithout(maskedIn(editing.secrets)),
    stored: keptWithout(Object.keys(editing.secrets)),
    isBlank,
    isPutBack,
  }
}
