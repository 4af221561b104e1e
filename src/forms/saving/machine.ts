import type { FieldValues } from 'react-hook-form'
import type { Snapshot } from '../../api/http/document.ts'
import { isOutcomeUnknown } from '../../api/http/failure/failure.ts'
import { merge } from '../../domain/revision/merge/merge.ts'
import { applyChange } from '../../domain/revision/reversible-change.ts'
import { isDeviation, wasCarriedOut } from '../../domain/revision/save-fate.ts'
import { usableTag } from '../../domain/revision/usable-tag.ts'
import { type Rejection, savedBy } from './outcome.ts'
import { idle, type Save, type SaveEffect, type SaveEvent, type SaveState } from './save-state.ts'
import { fatesOf, isNeedless, mergeInto, type SaveRules, type Write, writeOf } from './write.ts'

interface Step {
  state: SaveState
  effects: SaveEffect[]
}

/** How often somebody else may save first before this save gives up. */
const MAX_ATTEMPTS = 5

/**
 * How a form is saved, as a pure state machine: `next` takes a state and an event, and gives the
 * next state and the effects to run. `use-save.ts` runs the effects, and sends in what came of each
 * of them as the next event.
 *
 *   idle → checking → reading → merging → asking
 *                        ↑         ↓        ↓
 *                        ├─────────│────────┘ the sides are chosen
 *                        │         ↓
 *                        └────── sending → verifying → saved, ignored
 *          412: somebody saved     ↓           ↓
 *                              rejected     unknown
 *
 * - checking: is the browser online, and is the form valid?
 * - reading: what does the server have now, and is it still the same tenant?
 * - merging takes no time, so it is a function and no state.
 * - asking: the user chooses a side of each conflict. That may take long, so the server is
 *   read once more afterwards. A choice does not count if the values have changed since.
 * - sending: the only state in which a write runs.
 * - verifying: what does the server have after the write? If no answer came, this tells whether the
 *   write was carried out. Nothing is sent again unless the user asks for it.
 *
 * The user's edits stay in the form all the time. Only a save that went through fills the form, and
 * it keeps what was typed meanwhile.
 *
 * An event that the state does not wait for changes nothing.
 */
export function next(rules: SaveRules, state: SaveState, event: SaveEvent): Step {
  const step = () => {
    switch (state.name) {
      case 'checking':
        return whileChecking(state, event)
      case 'reading':
        return whileReading(rules, state, event)
      case 'asking':
        return whileAsking(state, event)
      case 'sending':
        return whileSending(rules, state, event)
      case 'verifying':
        return whileVerifying(rules, state, event)
      default:
        return atRest(event)
    }
  }
  return step() ?? { state, effects: [] }
}

function atRest(event: SaveEvent): Step | undefined {
  switch (event.type) {
    case 'save':
    case 'revert':
      return to({ name: 'checking', request: event }, { type: 'check_connection' })
    case 'discard': {
      const { snapshot } = event
      return to({ name: 'discarded' }, { type: 'fill', snapshot, values: snapshot.values })
    }
    case 'dismiss':
      return to(idle)
  }
}

function whileChecking(
  state: SaveState & { name: 'checking' },
  event: SaveEvent,
): Step | undefined {
  const { request } = state
  const { values } = request.snapshot
  switch (event.type) {
    case 'offline':
      return rejected({ kind: 'offline' })
    case 'invalid':
      return rejected({ kind: 'invalid' }, { type: 'show_fields', paths: event.paths })
    case 'valid':
      return reading({
        ...firstAttempt,
        base: request.snapshot,
        local: event.values,
        formValues: event.values,
        isRevert: false,
      })
    case 'online':
      if (request.type === 'save') return to(state, { type: 'validate' })
      return reading({
        ...firstAttempt,
        base: { ...request.snapshot, values: applyChange(values, request.change.after) },
        local: applyChange(values, request.change.before),
        formValues: values,
        isRevert: true,
      })
  }
}

const firstAttempt = { choices: [], attempt: 1, refusedTag: '' }

function whileReading(
  rules: SaveRules,
  { save }: SaveState & { name: 'reading' },
  event: SaveEvent,
): Step | undefined {
  if (event.type === 'read_failed') return rejected({ kind: 'not_read', error: event.error })
  if (event.type === 'read') return merging(rules, save, event.remote)
}

function merging(rules: SaveRules, save: Save, remote: Snapshot<FieldValues>): Step {
  const { values, open } = mergeInto(remote, save, rules)
  if (open.length > 0) return to({ name: 'asking', save, conflicts: open })
  const write = writeOf(values, remote, save.base, rules)
  if (isNeedless(write, save.base, rules)) {
    if (save.isRevert) return to({ name: 'unchanged' })
    return verifying(save, write, 'received')
  }
  const tag = usableTag(remote.tag, save.refusedTag)
  return to({ name: 'sending', save, write }, { type: 'write', body: write.body, tag })
}

function whileAsking(
  { save, conflicts }: SaveState & { name: 'asking' },
  event: SaveEvent,
): Step | undefined {
  if (event.type !== 'answered') return
  const { sides } = event
  if (!sides) return rejected({ kind: 'cancelled', isRevert: save.isRevert })
  const chosen = conflicts.flatMap((conflict) => {
    const side = sides.get(conflict.path)
    return side ? [{ conflict, side }] : []
  })
  return reading({ ...save, choices: [...save.choices, ...chosen] })
}

function whileSending(
  rules: SaveRules,
  { save, write }: SaveState & { name: 'sending' },
  event: SaveEvent,
): Step | undefined {
  if (event.type === 'written') return verifying(save, write, 'received')
  if (event.type !== 'write_failed') return
  const { failure } = event
  if (failure.kind === 'precondition_failed' && save.attempt < MAX_ATTEMPTS) {
    return reading({ ...save, attempt: save.attempt + 1, refusedTag: write.remote.tag })
  }
  if (isOutcomeUnknown(failure)) {
    // A new resource has no address that could be read. Saving it has looked for it already.
    return rules.isNew ? to({ name: 'unknown' }) : verifying(save, write, 'lost')
  }
  const { values } = write
  const reason: Rejection = { kind: 'refused', failure, values }
  return rejected(reason, { type: 'show_refusal', failure, values })
}

function whileVerifying(
  rules: SaveRules,
  state: SaveState & { name: 'verifying' },
  event: SaveEvent,
): Step | undefined {
  const { save, write, answer } = state
  if (event.type === 'offline') {
    return to({ ...state, answer: 'lost_offline' }, { type: 'wait_for_connection' })
  }
  if (event.type === 'online') return to(state, { type: 'read', isPatient: true })
  if (event.type !== 'read' && event.type !== 'read_failed') return
  const remote = event.type === 'read' && !event.remote.unreadable ? event.remote : null
  if (answer !== 'received') {
    if (!remote) return to({ name: 'unknown' })
    const isCarriedOut = wasCarriedOut(fatesOf(write, remote.values, rules))
    if (isCarriedOut === null) return to({ name: 'unknown' })
    if (!isCarriedOut) return rejected({ kind: 'not_carried_out' })
  }
  return saved(rules, save, write, remote, event.formValues)
}

/** Ends a save that went through. `remote`: what the server has now, null if it can't be read. */
function saved(
  rules: SaveRules,
  save: Save,
  write: Write,
  remote: Snapshot<FieldValues> | null,
  formValues: FieldValues,
): Step {
  const { values, body } = write
  const sent = { ...save.base, values, raw: body, unreadable: false, tag: '' }
  const snapshot = remote ?? sent
  const fates = rules.isNew || save.base.unreadable ? [] : fatesOf(write, snapshot.values, rules)
  const isIgnored = fates.length > 0 && fates.every(({ kind }) => kind === 'ignored')
  return to(
    isIgnored
      ? { name: 'ignored', deviations: fates.filter(isDeviation) }
      : savedBy(write, fates, save, rules),
    {
      type: 'fill_saved',
      snapshot,
      values: merge(save.formValues, formValues, snapshot.values, undefined, rules.atomicPaths)
        .value,
      write,
      isAssumed: !remote,
    },
  )
}

const to = (state: SaveState, ...effects: SaveEffect[]): Step => ({ state, effects })

const reading = (save: Save): Step =>
  to({ name: 'reading', save }, { type: 'read', isPatient: false })

const rejected = (reason: Rejection, ...effects: SaveEffect[]): Step =>
  to({ name: 'rejected', reason }, ...effects)

const verifying = (save: Save, write: Write, answer: 'received' | 'lost'): Step =>
  to(
    { name: 'verifying', save, write, answer },
    answer === 'lost' ? { type: 'check_connection' } : { type: 'read', isPatient: false },
  )
