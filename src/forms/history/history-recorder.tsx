import { useEffect, useRef } from 'react'
import { changesBetween } from '../../domain/revision/diff-and-patch.ts'
import { addressOf, byPlace, useDocumentForm } from '../document/form-spec.ts'
import { useChangeRows } from '../document/use-change-rows.ts'
import type { Outcome } from '../saving/outcome.ts'
import { recordWrite } from './history-store.ts'

/** Adds each save of the form to the history, in the words of the moment. What is new is added by who is told its id. */
export function HistoryRecorder({ outcome }: { outcome: Outcome }) {
  const { spec } = useDocumentForm()
  const rowsOf = useChangeRows()
  const kept = useRef<Outcome>(null)
  useEffect(() => {
    if (outcome === kept.current) return
    kept.current = outcome
    if (!outcome || !('saved' in outcome) || spec.isNew) return
    const changes = changesBetween(outcome.before, outcome.after, spec.atomicPaths)
    const [first] = changes.map(({ path }) => path).sort(byPlace(spec.sections))
    if (!first) return
    const rows = rowsOf(changes, { isUnreadable: outcome.isUnreadable, isKept: true })
    recordWrite({ ...outcome.stored, rows, address: addressOf(spec, first) })
  })
  return null
}
