import { useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { Snapshot } from '../../api/http/document.ts'
import {
  type Draft,
  draftsAt,
  draftsPlace,
  dropDraft,
  keepDraft,
} from '../../api/session/stored-drafts.ts'
import { editsBetween } from '../../domain/revision/draft.ts'
import { merge } from '../../domain/revision/merge.ts'
import { isSame } from '../../domain/revision/same.ts'
import { useEventListener } from '../../ui/use-event-listener.ts'
import { useUnmount } from '../../ui/use-unmount.ts'
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
  const latest = useRef(first)
  const [offered, setOffered] = useState(first.offered)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const send = (event: DraftEvent, base = snapshot) => {
    const { state, effects } = next(latest.current, event)
    if (state.offered !== latest.current.offered) setOffered(state.offered)
    latest.current = state
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
        const edits = editsBetween(base.values, form.getValues(), Object.keys(spec.secrets))
        return edits ? keepDraft(effect.key, edits) : dropDraft(effect.key)
      }
    }
  }
  useFormChange(form, () => send({ type: 'edited' }))
  useEventListener(window, 'pagehide', () => send({ type: 'due' }))
  useEventListener(document, 'visibilitychange', () => send({ type: 'due' }))
  useUnmount(() => send({ type: 'due' }))

  return {
    offered,
    /** Whether there was any draft when the form was opened. */
    wereOffered: first.offered.length > 0,
    /** Keeps what is left of the edits when the form counts as changed from another snapshot. */
    rebase: (base: Snapshot<FieldValues>) => send({ type: 'rebased' }, base),
    /** Puts a draft into the form; what was edited meanwhile stays. */
    restore: (draft: Draft) => {
      const { base, mine } = rebaseDraft(draft, snapshot.values, spec)
      send({ type: 'restored', draft })
      const local = form.getValues()
      const { value } = merge(snapshot.values, local, mine, undefined, spec.atomicPaths)
      fill({ ...snapshot, values: base }, value)
    },
    discard: (draft: Draft) => send({ type: 'discarded', draft }),
  }
}

function firstState(spec: FormSpec<FieldValues>, snapshot: Snapshot<FieldValues>): DraftKeeping {
  const place = draftsPlace(spec.base)
  if (!place) return { key: '', isDue: false, offered: [] }
  const key = `${place}${Date.now().toString(36)}-${Math.random()}`
  const offered = draftsAt(place).filter((draft) => {
    // Its save may have gone through after all.
    const { base, mine } = rebaseDraft(draft, snapshot.values, spec)
    const isUnsaved = !isSame(base, mine)
    if (!isUnsaved) dropDraft(draft.key)
    return isUnsaved
  })
  return { key, isDue: false, offered }
}
