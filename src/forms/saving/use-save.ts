import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { parsePath, useNavigate } from 'react-router'
import type { Snapshot } from '../../api/http/document.ts'
import { ApiFailure } from '../../api/http/failure/failure.ts'
import { backOnline, checkOffline } from '../../api/http/offline.ts'
import { tellSaved } from '../../api/session/tabs.ts'
import type { Side } from '../../domain/revision/merge/merge.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { addressOf, byPlace, type FormSpec } from '../document/form-spec.ts'
import { faultsIn } from '../validation/validation.ts'
import { fetchResource } from './fetch-resource.ts'
import { next } from './machine.ts'
import {
  idle,
  isInProgress,
  type Reverted,
  type SaveEffect,
  type SaveEvent,
  type SaveState,
} from './save-state.ts'
import { serverErrors } from './server-errors.ts'
import type { Write } from './write.ts'

export type Saving = ReturnType<typeof useSave>

/** Fills the form. Unsaved changes count from `snapshot`; `write` is the write just made. */
export type Fill = (snapshot: Snapshot<FieldValues>, values: FieldValues, write?: Write) => void

/** Saves a form: runs the effects of the state machine in `machine.ts`, and sends it the events. */
export function useSave(
  spec: FormSpec<FieldValues>,
  form: UseFormReturn<FieldValues>,
  snapshot: Snapshot<FieldValues>,
  fill: Fill,
  /** Cleans the changed fields before validation. */
  cleanChanges: () => void,
  /** The tenant that the form was opened for, if the session can change it. */
  openedFor: string | undefined,
) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [state, setState] = useState<SaveState>(idle)
  // The next event may come before the next render.
  const current = useRef(state)

  const enter = (entered: SaveState) => {
    current.current = entered
    setState(entered)
  }
  const send = (event: SaveEvent) => {
    const step = next(spec, current.current, event)
    enter(step.state)
    for (const effect of step.effects) void runAndAnswer(effect)
  }
  /**
   * Sends what the user asks for, unless the state has changed since they last saw it: a key that
   * comes before the outcome is shown must not hide it.
   */
  const sendSeen = (event: SaveEvent) => {
    if (current.current === state) send(event)
  }
  const runAndAnswer = async (effect: SaveEffect) => {
    try {
      const event = await run(effect)
      if (event) send(event)
    } catch (error) {
      // A bug must not leave the form saving forever.
      enter(idle)
      throw error
    }
  }

  const run = async (effect: SaveEffect): Promise<SaveEvent | undefined> => {
    switch (effect.type) {
      case 'check_connection':
        return { type: (await checkOffline()) ? 'offline' : 'online' }
      case 'wait_for_connection':
        await backOnline()
        return { type: 'online' }
      case 'validate':
        return validate()
      case 'show_fields':
        showFirst(effect.paths)
        return
      case 'read':
        return fetchResource(queries, spec, openedFor, effect.isPatient).then(
          (remote) => ({ type: 'read', remote, formValues: form.getValues() }),
          (error) => ({ type: 'read_failed', error, formValues: form.getValues() }),
        )
      case 'write':
        return spec.save(effect.body, effect.tag).then(
          () => ({ type: 'written' }),
          (error) => ({ type: 'write_failed', failure: failureOf(error) }),
        )
      case 'show_refusal': {
        const { fields } = serverErrors(spec, effect.failure, effect.values, t)
        for (const [field, message] of fields) form.setError(field, { type: 'server', message })
        showFirst([...fields.keys()])
        return
      }
      case 'fill':
        fill(effect.snapshot, effect.values)
        return
      case 'fill_saved': {
        const { queryKey } = spec.query
        if (effect.isAssumed) queries.setQueryData(queryKey, effect.snapshot)
        fill(effect.snapshot, effect.values, effect.write)
        tellSaved(queryKey)
        return
      }
    }
  }

  const validate = async () => {
    let event: SaveEvent = { type: 'invalid', paths: [] }
    const judge = form.handleSubmit(
      () => {
        event = { type: 'valid', values: structuredClone(form.getValues()) }
      },
      (errors) => {
        event = { type: 'invalid', paths: faultsIn(errors) }
      },
    )
    await judge()
    return event
  }
  const showFirst = (fields: string[]) => {
    const [first] = fields.toSorted(byPlace(spec.sections))
    if (!first) return
    // A field that is shown stays among what the query shows, such as the list of holidays. One
    // that isn't may be hidden by the query.
    const search = document.getElementById(first) ? window.location.search : ''
    const address = { ...parsePath(addressOf(spec, first)), search }
    void navigate(address, { replace: true, preventScrollReset: true })
  }

  return {
    state,
    isSaving: isInProgress(state),
    save: () => {
      cleanChanges()
      sendSeen({ type: 'save', snapshot })
    },
    revert: (change: Reverted) => sendSeen({ type: 'revert', snapshot, change }),
    discard: () => sendSeen({ type: 'discard', snapshot }),
    dismiss: () => sendSeen({ type: 'dismiss' }),
    answer: (sides: ReadonlyMap<string, Side> | null) => send({ type: 'answered', sides }),
  }
}

const failureOf = (error: unknown): ApiFailure =>
  error instanceof ApiFailure ? error : new ApiFailure('server_error')
