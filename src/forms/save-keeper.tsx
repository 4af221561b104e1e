import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { accountQuery } from '../api/user.ts'
import { changesBetween } from '../domain/changes.ts'
import { addressOf, byPlace, useEditing } from './editing.ts'
import { keepWrite } from './kept-history.ts'
import type { Outcome } from './outcome.ts'
import { useChangeRows } from './use-change-rows.ts'

/** Adds each save of the form to the history, in the words of the moment. What is new is added by who is told its id. */
export function SaveKeeper({ isSaving, outcome }: { isSaving: boolean; outcome: Outcome }) {
  const { editing } = useEditing()
  const rowsOf = useChangeRows()
  const queries = useQueryClient()
  useEffect(() => {
    // Whose history it is is asked for while the save is under way: right after it the page may be gone.
    if (isSaving) queries.prefetchQuery({ ...accountQuery, staleTime: Number.POSITIVE_INFINITY })
  }, [isSaving, queries])
  const kept = useRef<Outcome>(null)
  useEffect(() => {
    if (outcome === kept.current) return
    kept.current = outcome
    if (!outcome || !('saved' in outcome) || editing.isNew) return
    const changes = changesBetween(outcome.before, outcome.after, editing.wholes)
    const [first] = changes.map(({ path }) => path).sort(byPlace(editing.sections))
    if (!first) return
    const rows = rowsOf(changes, outcome.isBlank)
    const { before, after, secrets } = outcome.kept
    const address = addressOf(editing, first)
    keepWrite(queries, { address, rows, before, after, secrets })
  })
  return null
}
