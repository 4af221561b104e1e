import { useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { Snapshot } from '../../api/http/document.ts'
import {
  type Draft,
  draftsAt,
  draftsPlace,
  dropDraft,
  isKeptDraft,
  keepDraft,
} from '../../api/session/stored-drafts.ts'
import { editsBetween } from '../../domain/revision/draft.ts'
import { merge } from '../../domain/revision/merge/merge.ts'
import { isSame } from '../../domain/revision/same.ts'
import { useEventListener } from '../../ui/hooks/use-event-listener.ts'
import { useUnmount } from '../../ui/hooks/use-unmount.ts'
import type { FormSpec } from '../document/form-spec.ts'
import { useFormChange } from '../document/use-form-change.ts'
import type { Fill } from '../saving/use-save.ts'
import { type DraftEffect, type DraftEvent, type DraftKeeping, next } from './draft-keeping.ts'
import { rebaseDraft } from './rebase-draft.ts'

/** How long after a change the edits are kept, in ms. A crash loses no more than that. */
const KEEP_AFTER_MS = 800

export type FormDrafts = ReturnType<typeof useDrafts>

/** Keeps the unsaved edits of a form in the browser, and offers those of earlier forms here. */
export function useDrafts(
  spec: FormSpec<FieldValues>,
  form: UseFormReturn<FieldValues>,
  snapshot: Snapshot<FieldValues>,
  fill: Fill,
) {
  // Drafts belong to the user who opened the page, whoever signs in while it is open.
  const [first] = useState(() => firstState(spec, snapshot))
  const current = useRef(first)
  const [pending, setPending] = useState(first.pending)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const editsIn = (base: Snapshot<FieldValues>) =>
    editsBetween(base.values, form.getValues(), Object.keys(spec.secrets))
  const send = (event: DraftEvent, base = snapshot) => {
    const { state, effects } = next(current.current, event)
    if (state.pending !== current.current.pending) setPending(state.pending)
    current.current = state
    for (const effect of effects) run(effect, base)
  }
  const run = (effect: DraftEffect, base: Snapshot<FieldValues>) => {
    switch (effect.type) {
      case 'schedule':
        timer.current = setTimeout(() => send({ type: 'due' }, base), KEEP_AFTER_MS)
        return
      case 'cancel_schedule':
        return clearTimeout(timer.current)
      case 'drop':
        return dropDraft(effect.key)
      case 'keep': {
        const edits = editsIn(base)
        return edits ? keepDraft(effect.key, edits) : dropDraft(effect.key)
      }
    }
  }
  useFormChange(form, () => send({ type: 'edited' }))
  useEventListener(window, 'pagehide', () => send({ type: 'due' }))
  useEventListener(document, 'visibilitychange', () => send({ type: 'due' }))
  useUnmount(() => send({ type: 'due' }))

  return {
    pending,
    /** Keeps the edits now. Returns whether all of them are kept; secrets never are. */
    keepAll: () => {
      send({ type: 'due' })
      return editsIn(snapshot)?.secrets.length === 0 && isKeptDraft(current.current.key)
    },
    /** Whether there was any draft when the form was opened. */
    werePending: first.pending.length > 0,
    /** Keeps the remaining edits when the form counts as changed from another snapshot. */
    rebase: (base: Snapshot<FieldValues>) => send({ type: 'rebased' }, base),
    /** Puts a draft into the form; what was edited meanwhile stays. */
    resume: (draft: Draft) => {
      const { base, local } = rebaseDraft(draft, snapshot.values, spec)
      send({ type: 'resumed', draft })
      const now = form.getValues()
      const { value } = merge(snapshot.values, now, local, undefined, spec.atomicPaths)
      fill({ ...snapshot, values: base }, value)
    },
    discard: (draft: Draft) => send({ type: 'discarded', draft }),
  }
}

function firstState(spec: FormSpec<FieldValues>, snapshot: Snapshot<FieldValues>): DraftKeeping {
  const place = draftsPlace(spec.base)
  if (!place) return { key: '', isDue: false, pending: [] }
  const key = `${place}${Date.now().toString(36)}-${Math.random()}`
  const pending = draftsAt(place).filter((draft) => {
    // The save that the draft was kept for may have succeeded after all.
    const { base, local } = rebaseDraft(draft, snapshot.values, spec)
    const isUnsaved = !isSame(base, local)
    if (!isUnsaved) dropDraft(draft.key)
    return isUnsaved
  })
  return { key, isDue: false, pending }
}
