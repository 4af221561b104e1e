import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type FieldValues, get, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ApiFailure } from '../api/failure.ts'
import { changesBetween, withChanges } from '../domain/changes.ts'
import { addressOf, type Editing, inPageOrder, type Loaded } from './editing.ts'
import { useFailureText } from './use-failure-text.ts'
import { faultsIn } from './validation.ts'

/** What became of the last edits: how many changes were saved, why they were not, or that they were discarded. */
export type Outcome = { saved: number } | { refused: string } | { discarded: true } | null

export type Saving = ReturnType<typeof useSave>

/**
 * Saves a form: sends what was read with the user's changes in it, reads the resource again, and fills the form from the answer;
 * what was typed meanwhile stays. A refusal keeps every edit and leads to the first field at fault.
 */
export function useSave(
  editing: Editing<FieldValues>,
  form: UseFormReturn<FieldValues>,
  loaded: Loaded<FieldValues>,
  fill: (loaded: Loaded<FieldValues>, values: FieldValues) => void,
) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [outcome, setOutcome] = useState<Outcome>(null)
  const [saving, setSaving] = useState(false)
  const underWay = useRef(false)

  const showFirst = (fields: string[]) => {
    const first = inPageOrder(editing.sections, fields)[0]
    if (first) navigate(addressOf(editing, first), { replace: true, preventScrollReset: true })
  }

  const send = async () => {
    const sent = structuredClone(form.getValues())
    const body = withChanges(loaded.raw ?? {}, loaded.values, sent)
    try {
      await editing.save(body as Record<string, unknown>)
    } catch (error) {
      const failure = error instanceof ApiFailure ? error : new ApiFailure('broken')
      const faults = [...failure.byField()].filter(([field]) => get(sent, field) !== undefined)
      for (const [field, message] of faults) form.setError(field, { type: 'server', message })
      showFirst(faults.map(([field]) => field))
      const why = failure.kind === 'unreachable' ? t('form.outcomeUnknown') : failureText(failure)
      return setOutcome({ refused: why })
    }
    const fresh = await readAgain(queries, editing, { ...loaded, values: sent, raw: body })
    fill(fresh, withChanges(fresh.values, sent, form.getValues()) as FieldValues)
    setOutcome({ saved: changesBetween(loaded.values, sent).length })
  }

  const save = async () => {
    if (underWay.current) return
    underWay.current = true
    setSaving(true)
    setOutcome(null)
    try {
      await form.handleSubmit(send, (errors) => showFirst(faultsIn(errors)))()
    } finally {
      underWay.current = false
      setSaving(false)
    }
  }

  const discard = () => {
    fill(loaded, loaded.values)
    setOutcome({ discarded: true })
  }

  return { save, discard, saving, outcome }
}

/** What the server holds after a save; if it cannot be read, what was sent stands for it. */
async function readAgain(
  queries: QueryClient,
  editing: Editing<FieldValues>,
  sent: Loaded<FieldValues>,
): Promise<Loaded<FieldValues>> {
  try {
    return await queries.fetchQuery({ ...editing.query, staleTime: 0, retry: false } as never)
  } catch {
    queries.setQueryData(editing.query.queryKey, sent)
    return sent
  }
}
