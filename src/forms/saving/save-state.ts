import type { FieldValues } from 'react-hook-form'
import type { Snapshot } from '../../api/http/document.ts'
import type { ApiFailure } from '../../api/http/failure/failure.ts'
import type { Conflict, Side } from '../../domain/revision/merge/merge.ts'
import type { ReversibleChange } from '../../domain/revision/reversible-change.ts'
import type { Outcome } from './outcome.ts'
import type { Choice, Write } from './write.ts'

/** The states, events and effects of the state machine in `machine.ts`, which explains them. */
export type SaveState =
  | { name: 'idle' }
  | { name: 'checking'; request: SaveRequest }
  | { name: 'reading'; save: Save }
  | { name: 'asking'; save: Save; conflicts: Conflict[] }
  | { name: 'sending'; save: Save; write: Write }
  | { name: 'verifying'; save: Save; write: Write; answer: 'received' | 'lost' | 'lost_offline' }
  | Outcome

/** What a save is about, from the time when the form is known to be valid. */
export interface Save {
  /** The snapshot that the user's changes are relative to. */
  base: Snapshot<FieldValues>
  /** The values to save. */
  local: FieldValues
  /** The form when the save began. What differs from it later was typed since. */
  formValues: FieldValues
  /** It reverts an earlier save. */
  isRevert: boolean
  choices: readonly Choice[]
  attempt: number
  /** The ETag that the server did not accept in the last attempt. */
  refusedTag: string
}

type SaveRequest =
  | { type: 'save'; snapshot: Snapshot<FieldValues> }
  | { type: 'revert'; snapshot: Snapshot<FieldValues>; change: Reverted }

/** What it takes to revert a saved change. */
export type Reverted = Pick<ReversibleChange, 'before' | 'after'>

export type SaveEvent =
  | SaveRequest
  | { type: 'discard'; snapshot: Snapshot<FieldValues> }
  /** The user continued editing, so they have seen the outcome. */
  | { type: 'dismiss' }
  | { type: 'online' }
  | { type: 'offline' }
  | { type: 'valid'; values: FieldValues }
  | { type: 'invalid'; paths: string[] }
  | { type: 'read'; remote: Snapshot<FieldValues>; formValues: FieldValues }
  | { type: 'read_failed'; error: unknown; formValues: FieldValues }
  /** The side of each conflict by its path, or null to send nothing. */
  | { type: 'answered'; sides: ReadonlyMap<string, Side> | null }
  | { type: 'written' }
  | { type: 'write_failed'; failure: ApiFailure }

export type SaveEffect =
  | { type: 'check_connection' }
  | { type: 'wait_for_connection' }
  | { type: 'validate' }
  | { type: 'show_fields'; paths: string[] }
  /** Reads the resource of the tenant that the form was opened for, or fails. */
  | { type: 'read'; isPatient: boolean }
  | { type: 'write'; body: Record<string, unknown>; tag: string }
  | { type: 'show_refusal'; failure: ApiFailure; values: FieldValues }
  | { type: 'fill'; snapshot: Snapshot<FieldValues>; values: FieldValues }
  /**
   * Like `fill`, after a write. `isAssumed`: the snapshot could not be read, so it is what was
   * sent.
   */
  | {
      type: 'fill_saved'
      snapshot: Snapshot<FieldValues>
      values: FieldValues
      write: Write
      isAssumed: boolean
    }

export const idle: SaveState = { name: 'idle' }

const IN_PROGRESS = ['checking', 'reading', 'asking', 'sending', 'verifying']

export const isInProgress = ({ name }: SaveState): boolean => IN_PROGRESS.includes(name)
