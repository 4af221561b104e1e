import { type FetchQueryOptions, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type FieldValues, get, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ApiFailure } from '../api/failure.ts'
import { changesBetween, withChanges } from '../domain/changes.ts'
import { addressOf, byPlace, type Editing, type Loaded } from './editing.ts'
import { useFailureText } from './use-failure-text.ts'
import { faultsIn } from './validation.ts'

/** What became of the last edits: saved, refused and why (it may be '' where the fields say it), of unknown fate, or discarded. */
export type Outcome =
  | { saved: number; before: FieldValues; after: FieldValues }
  | { refused: string }
  | { unknown: string }
  | { discarded: true }
  | null

export type Saving = ReturnType<typeof useSave>

/**
 * Saves a form: reads the resource anew, so that nobody else's changes are undone, sends it with the user's changes in it, and fills
 * the form from what the server then holds; what was typed meanwhile stays. A refusal keeps every edit and leads to the first
 * field at fault.
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
    const [first] = fields.toSorted(byPlace(editing.sections))
    if (first) navigate(addressOf(editing, first), { replace: true, preventScrollReset: true })
  }

  const send = async () => {
    const sent = structuredClone(form.getValues())
    let body: unknown
    try {
      const latest = await queries.fetchQuery(latestOf(editing))
      // What cannot be read is known from the last save; a form that was never filled sends everything.
      const { raw } = latest.blank ? loaded : latest
      body = withChanges(raw, loaded.blank ? {} : loaded.values, sent)
    } catch (error) {
      return setOutcome({ refused: failureText(error) })
    }
    try {
      await editing.save(body as Record<string, unknown>)
    } catch (error) {
      const failure = error instanceof ApiFailure ? error : new ApiFailure('broken')
      const faults = [...failure.byField()].filter(([field]) => get(sent, field) !== undefined)
      for (const [field, message] of faults) form.setError(field, { type: 'server', message })
      showFirst(faults.map(([field]) => field))
      const isUnknown = failure.kind === 'unreachable' || failure.kind === 'broken'
      if (isUnknown) return setOutcome({ unknown: t('form.outcomeUnknown') })
      const isSaidByFields = faults.length > 0 && faults.length === failure.byField().size
      return setOutcome({ refused: isSaidByFields ? '' : failureText(failure) })
    }
    const fresh = await readAgain(queries, editing, {
      ...loaded,
      values: sent,
      raw: body,
      blank: false,
    })
    fill(fresh, withChanges(fresh.values, sent, form.getValues()) as FieldValues)
    const before = loaded.blank ? {} : loaded.values
    setOutcome({
      saved: changesBetween(before, sent, editing.wholes).length,
      before: loaded.values,
      after: sent,
    })
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

  /** What was done has been seen: the user has gone on. */
  const goOn = () => setOutcome(null)

  return { save, discard, goOn, saving, outcome }
}

/** The resource as the server holds it now, whatever the cache says. */
const latestOf = ({ query }: Editing<FieldValues>) => ({
  ...(query as FetchQueryOptions<Loaded<FieldValues>>),
  staleTime: 0,
  retry: false,
})

/** What the server holds after a save; if it cannot be read, what was sent stands for it. */
async function readAgain(
  queries: QueryClient,
  editing: Editing<FieldValues>,
  sent: Loaded<FieldValues>,
): Promise<Loaded<FieldValues>> {
  const fresh = await queries.fetchQuery(latestOf(editing)).catch(() => sent)
  if (fresh !== sent && !fresh.blank) return fresh
  queries.setQueryData(editing.query.queryKey, sent)
  return sent
}
