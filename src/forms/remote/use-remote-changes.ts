import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { Snapshot } from '../../api/http/document.ts'
import { rebase } from '../../domain/revision/merge/rebase.ts'
import type { FormSpec } from '../document/form-spec.ts'
import { keepFocus } from '../document/keep-focus.ts'
import type { UndoStack } from '../undo/use-undo-stack.ts'
import {
  dismiss,
  isConflictOver,
  noRemoteChanges,
  receive,
  type Saved,
  settle,
} from './remote-changes.ts'

interface Options {
  spec: FormSpec<FieldValues>
  form: UseFormReturn<FieldValues>
  undoStack: UndoStack
  /** What the form was filled from. */
  snapshot: Snapshot<FieldValues>
  /** What was read last. */
  remote: Snapshot<FieldValues>
  /** The paths of what is being edited. */
  edited: readonly string[]
  /** A save is in progress, or the session works on another tenant: nothing is applied now. */
  isPaused: boolean
  /** Called with the snapshot that unsaved changes count from, from now on. */
  onRebased: (snapshot: Snapshot<FieldValues>) => void
}

/** Shows remote changes, and leaves edits, the undo steps and the caret as they are. */
export function useRemoteChanges(options: Options) {
  const { spec, form, undoStack, snapshot, remote, edited, isPaused, onRebased } = options
  const { atomicPaths, query } = spec
  const queries = useQueryClient()
  const [changes, setChanges] = useState(() => noRemoteChanges(remote))
  // A ref, because a save settles the changes before the next render.
  const current = useRef(changes)
  const update = (next: typeof changes) => {
    current.current = next
    setChanges(next)
  }

  const takeIn = useEffectEvent(
    (remote: Snapshot<FieldValues>, base: Snapshot<FieldValues>, isOver: boolean) => {
      if (remote === current.current.received && !isOver) return
      // Right after a save this may still be the state before it; the next render has the current.
      if (queries.getQueryData(query.queryKey) !== remote) return
      const local = form.getValues()
      const { state, rebased } = receive(current.current, { remote, base, local, atomicPaths })
      update(state)
      if (!rebased) return
      keepFocus(() => {
        const { values } = rebased.snapshot
        const rebaseStep = (step: FieldValues) =>
          rebase(base.values, step, values, atomicPaths).local
        undoStack.rebase(rebaseStep, () => {
          for (const [path, value] of rebased.applied) form.setValue(path, structuredClone(value))
          form.clearErrors([...rebased.applied.keys()])
        })
        onRebased(rebased.snapshot)
      })
    },
  )
  const isOver = isConflictOver(changes, edited)
  useEffect(() => {
    if (!isPaused) takeIn(remote, snapshot, isOver)
  }, [isPaused, remote, snapshot, isOver])

  return {
    changes,
    settle: (saved: Saved) => update(settle(current.current, saved, atomicPaths)),
    dismiss: () => update(dismiss(current.current)),
  }
}
