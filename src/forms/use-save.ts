import { type FetchQueryOptions, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type FieldValues, get, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ApiFailure } from '../api/failure.ts'
import { changesBetween, isSame, withChanges } from '../domain/changes.ts'
import type { Conflict, Side } from '../domain/merge.ts'
import type { Asked } from './conflict-dialog.tsx'
import { addressOf, byPlace, type Editing, type Loaded } from './editing.ts'
import { type Sent, sendMerged } from './send-merged.ts'
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
 * Saves a form: puts the user's changes into what the server holds now, so that nobody else's are undone, and fills the form from what
 * the server then holds; what was typed meanwhile stays. A refusal keeps every edit and leads to the first field at fault.
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
  const [asked, setAsked] = useState<Asked | null>(null)
  const underWay = useRef(false)

  const showFirst = (fields: string[]) => {
    const [first] = fields.toSorted(byPlace(editing.sections))
    if (first) navigate(addressOf(editing, first), { replace: true, preventScrollReset: true })
  }

  const ask = (conflicts: Conflict[]) =>
    new Promise<ReadonlyMap<string, Side> | null>((resolve) =>
      setAsked({
        conflicts,
        answer: (chosen) => {
          setAsked(null)
          resolve(chosen)
        },
      }),
    )

  const send = async () => {
    const mine = structuredClone(form.getValues())
    const read = () => queries.fetchQuery(latestOf(editing))
    const result = await sendMerged({ editing, loaded, mine, read, ask })
    if (result.kind === 'cancelled') return setOutcome({ refused: t('conflict.cancelled') })
    if (result.kind === 'not_read') return setOutcome({ refused: failureText(result.error) })
    if (result.kind === 'failed') return failed(result)
    await saved(result, mine)
  }

  const failed = async (sent: Sent & { error: unknown }) => {
    const failure = sent.error instanceof ApiFailure ? sent.error : new ApiFailure('broken')
    if (failure.kind === 'unreachable' || failure.kind === 'broken') return lost(sent)
    const faults = [...failure.byField()].filter(([field]) => get(sent.values, field) !== undefined)
    for (const [field, message] of faults) form.setError(field, { type: 'server', message })
    showFirst(faults.map(([field]) => field))
    const isSaidByFields = faults.length > 0 && faults.length === failure.byField().size
    setOutcome({ refused: isSaidByFields ? '' : failureText(failure) })
  }

  /** Whether something that was sent is not in what the server holds. A PBX need not show secrets again. */
  const isMissing = (sent: Sent, held: FieldValues) =>
    changesBetween(sent.latest.values, sent.values)
      .filter(({ path }) => !editing.secrets.includes(path))
      .some(({ path }) =>
        editing.renamed?.includes(path)
          ? isSame(get(held, path), get(sent.latest.values, path))
          : !isSame(get(held, path), get(sent.values, path)),
      )

  /** Nobody knows what became of a save: what the server holds now tells, if it can be asked. */
  const lost = async (sent: Sent) => {
    const unknown = { unknown: t('form.outcomeUnknown') }
    if (editing.isNew) return setOutcome(unknown)
    const now = await queries.fetchQuery(latestOf(editing)).catch(() => null)
    if (!now || now.blank) return setOutcome(unknown)
    if (!isMissing(sent, now.values)) return saved(sent, form.getValues())
    setOutcome({ refused: t('form.outcomeNot') })
  }

  const saved = async (sent: Sent, mine: FieldValues) => {
    const { values, raw, latest } = sent
    const fresh = await readAgain(queries, editing, { ...loaded, values, raw, blank: false })
    fill(fresh, withChanges(fresh.values, mine, form.getValues()) as FieldValues)
    // Without an ETag somebody may have saved between the read and the write, or right after it.
    const isRace = latest.tag === '' && !editing.isNew && !loaded.blank
    if (isRace && isMissing(sent, fresh.values)) {
      return setOutcome({ refused: t('form.overwritten') })
    }
    const before = loaded.blank ? {} : loaded.values
    setOutcome({
      saved: changesBetween(before, mine, editing.wholes).length,
      before: loaded.values,
      after: values,
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

  return { save, discard, goOn, saving, outcome, asked }
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
