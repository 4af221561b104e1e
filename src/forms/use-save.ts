import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type FieldValues, get, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ApiFailure } from '../api/failure.ts'
import { backOnline, checkOffline } from '../api/offline.ts'
import { tellSaved } from '../api/tabs.ts'
import { expectTenant, isTenantKey } from '../api/tenant.ts'
import { changesBetween, withChanges } from '../domain/changes.ts'
import { type KeptSave, keptSave, nothingKept, withKept } from '../domain/kept-save.ts'
import type { Conflict, Side } from '../domain/merge.ts'
import type { Asked } from './conflict-dialog.tsx'
import { addressOf, byPlace, type Editing, type Loaded } from './editing.ts'
import { isLost, isMissing, readAgain, readBack, readLatest } from './read-back.ts'
import { type Sent, sendMerged } from './send-merged.ts'
import { useFailureText } from './use-failure-text.ts'
import { faultsIn } from './validation.ts'

/** A save that has succeeded: how many changes of the user's, and what the resource was right before it and is now. */
interface Saved {
  saved: number
  /** Nothing where that is not known, or there was none. */
  before: FieldValues
  after: FieldValues
  /** What of it can be put back. */
  kept: KeptSave
  /** What stood there before is not known. */
  isBlank: boolean
  /** It put back what an earlier save had changed. */
  isPutBack: boolean
}

/** What became of the last edits: saved, refused and why (it may be '' where the fields say it), something to say of it, or discarded. */
export type Outcome = Saved | { refused: string } | { said: string } | { discarded: true } | null

export type Saving = ReturnType<typeof useSave>

/**
 * Saves a form: puts the user's changes into what the server holds now, so that nobody else's are undone, and fills the form from what
 * the server then holds; what was typed meanwhile stays. A refusal keeps every edit and leads to the first field at fault.
 */
export function useSave(
  editing: Editing<FieldValues>,
  form: UseFormReturn<FieldValues>,
  loaded: Loaded<FieldValues>,
  fill: (loaded: Loaded<FieldValues>, values: FieldValues, latest?: Loaded<FieldValues>) => void,
  /** The tenant that the form was opened for, where the session can change it. */
  openedFor: string | undefined,
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

  const send = async ({ base, mine, edited, isPutBack }: Work) => {
    const read = async () => {
      const isTenant = isTenantKey(editing.query.queryKey)
      if (!isTenant) await expectTenant(queries, openedFor)
      const latest = await readLatest(queries, editing)
      if (isTenant) await expectTenant(queries, openedFor, latest)
      return latest
    }
    const ask = (conflicts: Conflict[]) =>
      new Promise<ReadonlyMap<string, Side> | null>((resolve) =>
        setAsked({
          conflicts,
          isPutBack,
          answer: (chosen) => {
            setAsked(null)
            resolve(chosen)
          },
        }),
      )
    const from = { ...loaded, values: base }
    const result = await sendMerged({ editing, loaded: from, mine, read, ask })
    if (result.kind === 'cancelled') {
      const text = t(isPutBack ? 'conflict.cancelledPutBack' : 'conflict.cancelled')
      return setOutcome(isPutBack ? { said: text } : { refused: text })
    }
    if (result.kind === 'not_read') return setOutcome({ refused: failureText(result.error) })
    if (result.kind === 'unchanged' && isPutBack) return setOutcome({ said: t('form.isBack') })
    const work = { base, mine, edited, isPutBack }
    if (result.kind === 'failed') return failed(result, work)
    await saved(result, work)
  }

  const failed = async (sent: Sent & { error: unknown }, work: Work) => {
    const failure = sent.error instanceof ApiFailure ? sent.error : new ApiFailure('broken')
    if (isLost(failure)) return lost(sent, work)
    const faults = [...failure.byField()].filter(([field]) => get(sent.values, field) !== undefined)
    for (const [field, message] of faults) form.setError(field, { type: 'server', message })
    showFirst(faults.map(([field]) => field))
    const isSaidByFields = faults.length > 0 && faults.length === failure.byField().size
    setOutcome({ refused: isSaidByFields ? '' : failureText(failure) })
  }

  /** Nobody knows what became of a save: what the server holds now tells, if it can be asked. */
  const lost = async (sent: Sent, work: Work) => {
    const unknown = { said: t('form.outcomeUnknown') }
    if (editing.isNew) return setOutcome(unknown)
    const isGone = await checkOffline()
    setOutcome({ said: t(isGone ? 'form.outcomeOffline' : 'form.outcomeAsked') })
    await backOnline()
    const now = await readBack(queries, editing).catch(() => null)
    if (!now || now.blank) return setOutcome(unknown)
    if (!isMissing(editing, sent, now.values)) return saved(sent, work)
    setOutcome({ refused: t('form.outcomeNot') })
  }

  const saved = async (sent: Sent, { base, mine, edited, isPutBack }: Work) => {
    const { values, raw, latest } = sent
    const stand = { ...loaded, values, raw, blank: false, tag: '' }
    const fresh = await readAgain(queries, editing, stand)
    const edits = withChanges(fresh.values, edited, form.getValues()) as FieldValues
    fill(fresh, edits, latest)
    tellSaved(editing.query.queryKey)
    // Without an ETag somebody may have saved between the read and the write, or right after it.
    const isRace = latest.tag === '' && !editing.isNew && !loaded.blank
    if (isRace && isMissing(editing, sent, fresh.values)) {
      return setOutcome({ said: t('form.overwritten') })
    }
    const isBlank = loaded.blank === true
    const isKnown = !isBlank && !editing.isNew
    const before = isKnown ? latest.values : {}
    setOutcome({
      saved: changesBetween(isBlank ? {} : base, mine, editing.wholes).length,
      before,
      after: values,
      kept: isKnown ? keptSave(before, values, editing) : nothingKept,
      isBlank,
      isPutBack,
    })
  }

  const alone = async (work: () => Promise<unknown>) => {
    if (underWay.current) return
    underWay.current = true
    setSaving(true)
    setOutcome(null)
    try {
      if (await checkOffline()) return setOutcome({ refused: '' })
      await work()
    } finally {
      underWay.current = false
      setSaving(false)
    }
  }

  const save = () =>
    alone(
      form.handleSubmit(
        () => {
          const mine = structuredClone(form.getValues())
          return send({ base: loaded.values, mine, edited: mine, isPutBack: false })
        },
        (errors) => showFirst(faultsIn(errors)),
      ),
    )

  /** Puts back what a save changed, and nothing else: what is being edited stays an edit. */
  const putBack = ({ before, after }: Pick<KeptSave, 'before' | 'after'>) =>
    alone(() => {
      const { values } = loaded
      const [base, mine] = [withKept(values, after), withKept(values, before)]
      return send({ base, mine, edited: structuredClone(values), isPutBack: true })
    })

  const discard = () => {
    fill(loaded, loaded.values)
    setOutcome({ discarded: true })
  }

  /** What was done has been seen: the user has gone on. */
  const goOn = () => setOutcome(null)

  return { save, putBack, discard, goOn, saving, outcome, asked }
}

/** What is to be sent: the change from `base` to `mine`. `edited`: the form as it was then; what differs from it was typed since. */
interface Work {
  base: FieldValues
  mine: FieldValues
  edited: FieldValues
  isPutBack: boolean
}
