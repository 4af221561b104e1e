import type { AuditEntry } from '../../contract/audit-logs.ts'
import { withoutRowSecrets } from '../../contract/json/row-origin.ts'
import { isSecretName } from '../../contract/secrets.ts'
import {
  isReversible,
  type ReversibleChange,
  reversibleChange,
} from '../revision/reversible-change.ts'
import { objectIdOf } from './field-changes.ts'
import { readState } from './state.ts'
import { type FormReader, hasMask, type StateChanges } from './state-changes.ts'
import type { Subject } from './subject.ts'

/** Why an entry can't be reverted. */
type RevertFault =
  | 'sign_in'
  | 'recharge'
  | 'unreadable'
  | 'no_states'
  | 'one_sided'
  | 'secrets'
  | 'other'
  | 'no_id'

/** What reverting an entry would do. */
export type Revert =
  /**
   * Saves the former values on the page that edits them. `isPart`: some of the changes can't be
   * reverted.
   */
  | { kind: 'save'; change: Pick<ReversibleChange, 'before' | 'after'>; isPart: boolean }
  /** Adds the holiday again. */
  | { kind: 'add' }
  /** Deletes the holiday `id`. */
  | { kind: 'delete'; id: string }
  | { kind: 'none'; fault: RevertFault }

/** What reverting an entry would do. Only what the entry changed gets its former value. */
export function revertOf(
  entry: AuditEntry,
  subject: Subject,
  changes: StateChanges,
  form: FormReader,
): Revert {
  const none = (fault: RevertFault): Revert => ({ kind: 'none', fault })
  if (subject === 'sign-in') return none('sign_in')
  if (subject === 'balance') return none('recharge')
  const [old, now] = [readState(entry.old_state), readState(entry.new_state)]
  if (old.kind === 'unreadable' || now.kind === 'unreadable') return none('unreadable')
  if (old.kind === 'none' && now.kind === 'none') return none('no_states')
  if (subject === 'other') return none('other')
  const id = objectIdOf(entry)
  if (subject === 'holidays') {
    if (now.kind === 'none') return { kind: 'add' }
    if (id === '') return none('no_id')
    if (old.kind === 'none') return { kind: 'delete', id }
  }
  const { shown, others, oneSided, secrets, omitted } = changes
  const masked = shown.filter(({ before, after }) => hasMask(before) || hasMask(after))
  const hidden = [...form.masked, ...form.fixedPaths, ...secrets, ...masked.map(({ path }) => path)]
  const change = withoutRowSecrets(
    reversibleChange(changes.before, changes.after, {
      secrets: hidden,
      atomicPaths: form.atomicPaths,
    }),
    isSecretName,
  )
  if (!isReversible(change)) {
    if (change.secrets.length > 0 || secrets.length > 0) return none('secrets')
    return none(others.length > 0 ? 'other' : oneSided.shown.length > 0 ? 'one_sided' : 'no_states')
  }
  const left = [others, oneSided.shown, oneSided.others, secrets, omitted, change.secrets].flat()
  return {
    kind: 'save',
    change: { before: change.before, after: change.after },
    isPart: left.length > 0,
  }
}
