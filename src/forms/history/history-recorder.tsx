import { useEffect, useEffectEvent } from 'react'
import { changesOf } from '../document/changed.ts'
import { addressOf, byPlace, useDocumentForm } from '../document/form-spec.ts'
import { useChangeRows } from '../document/use-change-rows.ts'
import type { Saved } from '../saving/outcome.ts'
import { recordWrite } from './history-store.ts'

/**
 * Adds each save of the form to the history, worded in the current language. A new resource is
 * added by its page, because only the page learns its id.
 */
export function HistoryRecorder({ saved }: { saved: Saved | null }) {
  const { spec } = useDocumentForm()
  const rowsOf = useChangeRows()
  const record = useEffectEvent(({ before, after, recorded, isUnreadable }: Saved) => {
    if (spec.isNew) return
    const changes = changesOf(spec, before, after)
    const [first] = changes.map(({ path }) => path).sort(byPlace(spec.sections))
    if (!first) return
    const rows = rowsOf(changes, { isUnreadable, isKept: true })
    recordWrite({ ...recorded, rows, address: addressOf(spec, first) })
  })
  useEffect(() => {
    if (saved) record(saved)
  }, [saved])
  return null
}
