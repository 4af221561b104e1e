import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type FieldValues, get, type UseFormReturn } from 'react-hook-form'
import type { Snapshot } from '../../api/http/document.ts'
import { isAlike } from '../../domain/revision/alike.ts'
import { changesBetween } from '../../domain/revision/diff-and-patch.ts'
import { rebase } from '../../domain/revision/rebase.ts'
import { isSame } from '../../domain/revision/same.ts'
import type { FormSpec } from '../document/form-spec.ts'
import { keepFocus } from '../document/keep-focus.ts'
import type { Sent } from '../saving/send-merged.ts'
import type { UndoStack } from '../undo/use-undo-stack.ts'

/** What was changed elsewhere while the page is open, by the paths of its fields; `conflicting` is being edited here too. */
export interface RemoteChanges {
  changed: readonly string[]
  conflicting: readonly string[]
}

const nothing: RemoteChanges = { changed: [], conflicting: [] }

interface Options {
  spec: FormSpec<FieldValues>
  form: UseFormReturn<FieldValues>
  history: UndoStack
  /** What the form was filled from, and what was read last. */
  snapshot: Snapshot<FieldValues>
  fresh: Snapshot<FieldValues>
  /** A save is under way, or the session works on another tenant: nothing is taken over now. */
  isOff: boolean
  /** Is told what the form is filled from from now on. */
  onRebased: (snapshot: Snapshot<FieldValues>) => void
}

/** Takes over what was changed elsewhere, without touching an edit, the undo history, or where the user is typing. */
export function useRemoteChanges(options: Options) {
  const { spec, form, history, snapshot, fresh, isOff, onRebased } = options
  const { atomicPaths } = spec
  const queries = useQueryClient()
  const [remote, setRemote] = useState(nothing)
  const seen = useRef(fresh)
  /** What the server was last known to hold. */
  const known = useRef(fresh.values)

  useEffect(() => {
    if (isOff || (fresh === seen.current && remote.conflicting.length === 0)) return
    // What is drawn may be a step behind what was read: right after a save it is the state before it.
    if (queries.getQueryData(spec.query.queryKey) !== fresh) return
    seen.current = fresh
    if (fresh === snapshot || fresh.unreadable || snapshot.unreadable) return
    if (idOf(fresh) !== idOf(snapshot)) return
    const changes = changesBetween(known.current, fresh.values, atomicPaths)
    known.current = fresh.values
    const mine = form.getValues()
    const { base, applied, conflicting } = rebase(snapshot.values, mine, fresh.values, atomicPaths)
    if (!isSame(base, snapshot.values)) {
      keepFocus(() => {
        const under = (step: FieldValues) => rebase(snapshot.values, step, base, atomicPaths).mine
        history.rebase(under, () => {
          for (const [path, value] of applied) form.setValue(path, structuredClone(value))
          form.clearErrors([...applied.keys()])
        })
        onRebased({ ...fresh, values: base })
      })
    }
    if (changes.length > 0) setRemote({ changed: pathsOf(changes), conflicting })
    else if (!isSame(conflicting, remote.conflicting)) setRemote({ ...remote, conflicting })
  })

  /**
   * After a save of `sent`, the server holds `held`. What the save did not change is news where it says
   * something else now, not where the server only writes it in its own way.
   */
  const settle = ({ latest, values }: Sent, held: FieldValues) => {
    const mine = pathsOf(changesBetween(latest.values, values, atomicPaths))
    const changes = changesBetween(known.current, held, atomicPaths).filter(
      ({ path, before, after }) => !mine.includes(path) && !isAlike(before, after),
    )
    known.current = held
    setRemote({ changed: pathsOf(changes), conflicting: [] })
  }
  const dismiss = () => setRemote({ ...remote, changed: [] })
  return { remote, settle, dismiss }
}

/** What has an id of its own may be another of its kind by now: the tenant of a session that was made to work on another. */
const idOf = ({ raw }: Snapshot<FieldValues>): unknown => get(raw, 'id')

const pathsOf = (changes: { path: string }[]) => [...new Set(changes.map(({ path }) => path))]
