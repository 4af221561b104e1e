import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type FieldValues, get, type UseFormReturn } from 'react-hook-form'
import { isAlike } from '../../domain/revision/alike.ts'
import { changesBetween } from '../../domain/revision/changes.ts'
import { isSame } from '../../domain/revision/same.ts'
import { takeOver } from '../../domain/revision/take-over.ts'
import type { Editing, Loaded } from '../document/editing.ts'
import { keepFocus } from '../document/keep-focus.ts'
import type { Sent } from '../saving/send-merged.ts'
import type { History } from '../undo/use-history.ts'

/** What was changed elsewhere while the page is open, by the paths of its fields; `contested` is being edited here too. */
export interface Elsewhere {
  changed: readonly string[]
  contested: readonly string[]
}

const nothing: Elsewhere = { changed: [], contested: [] }

interface Options {
  editing: Editing<FieldValues>
  form: UseFormReturn<FieldValues>
  history: History
  /** What the form was filled from, and what was read last. */
  loaded: Loaded<FieldValues>
  fresh: Loaded<FieldValues>
  /** A save is under way, or the session works on another tenant: nothing is taken over now. */
  isOff: boolean
  /** Is told what the form is filled from from now on. */
  onTaken: (loaded: Loaded<FieldValues>) => void
}

/** Takes over what was changed elsewhere, without touching an edit, the undo history, or where the user is typing. */
export function useElsewhere(options: Options) {
  const { editing, form, history, loaded, fresh, isOff, onTaken } = options
  const { wholes } = editing
  const queries = useQueryClient()
  const [news, setNews] = useState(nothing)
  const seen = useRef(fresh)
  /** What the server was last known to hold. */
  const known = useRef(fresh.values)

  useEffect(() => {
    if (isOff || (fresh === seen.current && news.contested.length === 0)) return
    // What is drawn may be a step behind what was read: right after a save it is the state before it.
    if (queries.getQueryData(editing.query.queryKey) !== fresh) return
    seen.current = fresh
    if (fresh === loaded || fresh.blank || loaded.blank) return
    if (idOf(fresh) !== idOf(loaded)) return
    const changes = changesBetween(known.current, fresh.values, wholes)
    known.current = fresh.values
    const mine = form.getValues()
    const { base, taken, contested } = takeOver(loaded.values, mine, fresh.values, wholes)
    if (!isSame(base, loaded.values)) {
      keepFocus(() => {
        const under = (step: FieldValues) => takeOver(loaded.values, step, base, wholes).mine
        history.rebase(under, () => {
          for (const [path, value] of taken) form.setValue(path, structuredClone(value))
          form.clearErrors([...taken.keys()])
        })
        onTaken({ ...fresh, values: base })
      })
    }
    if (changes.length > 0) setNews({ changed: pathsOf(changes), contested })
    else if (!isSame(contested, news.contested)) setNews({ ...news, contested })
  })

  /**
   * After a save of `sent`, the server holds `held`. What the save did not change is news where it says
   * something else now, not where the server only writes it in its own way.
   */
  const settle = ({ latest, values }: Sent, held: FieldValues) => {
    const mine = pathsOf(changesBetween(latest.values, values, wholes))
    const changes = changesBetween(known.current, held, wholes).filter(
      ({ path, before, after }) => !mine.includes(path) && !isAlike(before, after),
    )
    known.current = held
    setNews({ changed: pathsOf(changes), contested: [] })
  }
  const dismiss = () => setNews({ ...news, changed: [] })
  return { news, settle, dismiss }
}

/** What has an id of its own may be another of its kind by now: the tenant of a session that was made to work on another. */
const idOf = ({ raw }: Loaded<FieldValues>): unknown => get(raw, 'id')

const pathsOf = (changes: { path: string }[]) => [...new Set(changes.map(({ path }) => path))]
