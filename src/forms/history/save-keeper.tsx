import { useEffect, useRef } from 'react'
import { changesBetween } from '../../domain/revision/changes.ts'
import { addressOf, byPlace, useEditing } from '../document/editing.ts'
import { useChangeRows } from '../document/use-change-rows.ts'
import type { Outcome } from '../saving/outcome.ts'
import { keepWrite } from './kept-history.ts'

/** Adds each save of the form to the history, in the words of the moment. What is new is added by who is told its id. */
export function SaveKeeper({ outcome }: { outcome: Outcome }) {
  const { editing } = useEditing()
  const rowsOf = useChangeRows()
  const kept = useRef<Outcome>(null)
  useEffect(() => {
    if (outcome === kept.current) return
    kept.current = outcome
    if (!outcome || !('saved' in outcome) || editing.isNew) return
    const changes = changesBetween(outcome.before, outcome.after, editing.wholes)
    const [first] = changes.map(({ path }) => path).sort(byPlace(editing.sections))
    if (!first) return
    const rows = rowsOf(changes, { isBlank: outcome.isBlank, isKept: true })
    keepWrite({ ...outcome.stored, rows, address: addressOf(editing, first) })
  })
  return null
}
