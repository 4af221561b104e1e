import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type FieldValues, get, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ApiFailure, isOutcomeUnknown } from '../../api/http/failure.ts'
import { fieldOf } from '../../api/http/field-of.ts'
import { backOnline, checkOffline } from '../../api/http/offline.ts'
import { tellSaved } from '../../api/session/tabs.ts'
import { merge } from '../../domain/revision/merge.ts'
import { applyChange, type ReversibleChange } from '../../domain/revision/reversible-change.ts'
import { isDeviation, wasCarriedOut } from '../../domain/revision/save-fate.ts'
import { inOwnWords } from '../../i18n/own-words.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { addressOf, byPlace, type FormSpec, type Snapshot } from '../document/form-spec.ts'
import { faultsIn } from '../validation/validation.ts'
import { type Outcome, savedOutcome, type Work } from './outcome.ts'
import { fatesOf, fetchOfTenant, readAfterSave, readAfterUnknownOutcome } from './read-latest.ts'
import { type Sent, sendMerged } from './send-merged.ts'
import { useAsked } from './use-asked.ts'

export type Saving = ReturnType<typeof useSave>

/**
 * Saves a form: puts the user's changes into what the server holds now, so that nobody else's are undone, and fills the form from what
 * the server then holds; what was typed meanwhile stays. A refusal keeps every edit and leads to the first field at fault.
 */
export function useSave(
  spec: FormSpec<FieldValues>,
  form: UseFormReturn<FieldValues>,
  snapshot: Snapshot<FieldValues>,
  fill: (snapshot: Snapshot<FieldValues>, values: FieldValues, sent?: Sent) => void,
  /** Cleans what was changed, before it is judged. */
  cleanChanges: () => void,
  /** The tenant that the form was opened for, where the session can change it. */
  openedFor: string | undefined,
) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [outcome, setOutcome] = useState<Outcome>(null)
  const [saving, setSaving] = useState(false)
  const { asked, ask } = useAsked()
  const underWay = useRef(false)

  const showFirst = (fields: string[]) => {
    const [first] = fields.toSorted(byPlace(spec.sections))
    if (first) navigate(addressOf(spec, first), { replace: true, preventScrollReset: true })
  }

  const send = async (work: Work) => {
    const { base, mine, isRevert } = work
    const from = { ...snapshot, values: base }
    const result = await sendMerged({
      spec,
      snapshot: from,
      mine,
      read: () => fetchOfTenant(queries, spec, openedFor),
      ask: (conflicts) => ask(conflicts, isRevert),
    })
    if (result.kind === 'cancelled') {
      const text = t(isRevert ? 'conflict.cancelledPutBack' : 'conflict.cancelled')
      return setOutcome(isRevert ? { said: text } : { refused: text })
    }
    if (result.kind === 'not_read') return setOutcome({ refused: failureText(result.error) })
    if (result.kind === 'unchanged' && isRevert) return setOutcome({ said: t('form.isBack') })
    if (result.kind === 'failed') return failed(result, work)
    await saved(result, work)
  }

  const failed = async (sent: Sent & { error: unknown }, work: Work) => {
    const told = sent.error instanceof ApiFailure ? sent.error : new ApiFailure('server_error')
    if (isOutcomeUnknown(told)) return lost(sent, work)
    const { schema, formField } = spec
    const { values } = sent
    const failure = inOwnWords(told, { schema, values }, t, (field) =>
      formField ? formField(values, field) : field,
    )
    const isShown = (field: string) => get(values, field) !== undefined
    const faults = [...failure.byField()].filter(([field]) => isShown(field))
    for (const [field, message] of faults) form.setError(field, { type: 'server', message })
    showFirst(faults.map(([field]) => field))
    const others = failure.errors.filter(({ detail }) => !isShown(fieldOf(detail)))
    const isSaidByFields = faults.length > 0 && others.length === 0
    setOutcome({ refused: isSaidByFields ? '' : failureText(failure.withErrors(others)) })
  }

  /** Nobody knows what became of a save: what the server holds now tells, if it can be asked. */
  const lost = async (sent: Sent, work: Work) => {
    const unknown = { said: t('form.outcomeUnknown') }
    if (spec.isNew) return setOutcome(unknown)
    const isGone = await checkOffline()
    setOutcome({ said: t(isGone ? 'form.outcomeOffline' : 'form.outcomeAsked') })
    await backOnline()
    const now = await readAfterUnknownOutcome(queries, spec).catch(() => null)
    if (!now || now.unreadable) return setOutcome(unknown)
    const isDone = wasCarriedOut(fatesOf(spec, sent, now.values))
    if (isDone) return saved(sent, work)
    setOutcome(isDone === null ? unknown : { refused: t('form.outcomeNot') })
  }

  const saved = async (sent: Sent, work: Work) => {
    const { values, raw } = sent
    const stand = { ...snapshot, values, raw, unreadable: false, tag: '' }
    const fresh = await readAfterSave(queries, spec, stand)
    const edits = merge(
      work.edited,
      form.getValues(),
      fresh.values,
      undefined,
      spec.atomicPaths,
    ).value
    fill(fresh, edits, sent)
    tellSaved(spec.query.queryKey)
    const isComparable = !spec.isNew && !snapshot.unreadable
    const fates = isComparable ? fatesOf(spec, sent, fresh.values) : []
    const ignored = fates.filter(isDeviation).filter(({ kind }) => kind === 'ignored')
    const isIgnored = fates.length > 0 && ignored.length === fates.length
    setOutcome(isIgnored ? { ignored } : savedOutcome(spec, snapshot, sent, work, fates))
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
    alone(() => {
      cleanChanges()
      return form.handleSubmit(
        () => {
          const mine = structuredClone(form.getValues())
          return send({ base: snapshot.values, mine, edited: mine, isRevert: false })
        },
        (errors) => showFirst(faultsIn(errors)),
      )()
    })

  /** Puts back what a save changed, and nothing else: what is being edited stays an edit. */
  const revert = ({ before, after }: Pick<ReversibleChange, 'before' | 'after'>) =>
    alone(() => {
      const { values } = snapshot
      const [base, mine] = [applyChange(values, after), applyChange(values, before)]
      return send({ base, mine, edited: structuredClone(values), isRevert: true })
    })

  const discard = () => {
    fill(snapshot, snapshot.values)
    setOutcome({ discarded: true })
  }

  /** What was done has been seen: the user has gone on. */
  const goOn = () => setOutcome(null)

  return { save, revert, discard, goOn, saving, outcome, asked }
}
