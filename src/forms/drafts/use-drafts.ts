import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
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
import { type Snapshot, useDocumentForm } from '../document/form-spec.ts'
import { rebaseDraft } from './rebase-draft.ts'

/** So long after a change it is kept, in ms: off the key strokes, and no more than this is lost with a crash. */
const KEEP_AFTER_MS = 800

/** Fills the form: `loaded` is what it counts as changed from. */
export type Fill = (snapshot: Snapshot<FieldValues>, values: FieldValues) => void

/** Keeps the unsaved edits of a form in the browser, and offers those that an earlier form on this page has left behind. */
export function useDrafts(fill: Fill) {
  const { spec, form, snapshot } = useDocumentForm()
  // They belong to who opened the page, whoever signs in while it is open.
  const [place] = useState(() => draftsPlace(spec.base))
  const key = useRef(place && `${place}${Date.now().toString(36)}-${Math.random()}`)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const moved = (draft: Draft) => rebaseDraft(draft, snapshot.values, spec)

  const [offered, setOffered] = useState(() =>
    place === ''
      ? []
      : draftsAt(place).filter((draft) => {
          // Its save may have gone through after all.
          const { base, mine } = moved(draft)
          const isLeft = !isSame(base, mine)
          if (!isLeft) dropDraft(draft.key)
          return isLeft
        }),
  )

  const keep = useEffectEvent(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (!key.current) return
    const edits = editsBetween(snapshot.values, form.getValues(), Object.keys(spec.secrets))
    if (edits) keepDraft(key.current, edits)
    else dropDraft(key.current)
  })

  useEffect(() => {
    const flush = () => timer.current !== undefined && keep()
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        timer.current ??= setTimeout(keep, KEEP_AFTER_MS)
      },
    })
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      stop()
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [form])

  // What was saved is no draft any more, at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is compared with has changed
  useEffect(() => keep(), [snapshot])

  /** Puts a draft into the form, under what was edited meanwhile. */
  const restore = (draft: Draft) => {
    const { base, mine } = moved(draft)
    dropDraft(key.current)
    key.current = draft.key
    setOffered((others) => others.filter((other) => other !== draft))
    const values = merge(snapshot.values, form.getValues(), mine, undefined, spec.atomicPaths).value
    fill({ ...snapshot, values: base }, values)
  }
  const discard = (draft: Draft) => {
    dropDraft(draft.key)
    setOffered((others) => others.filter((other) => other !== draft))
  }
  return { offered, restore, discard }
}
