import Alert from '@mui/material/Alert'
import { type QueryKey, useQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type FieldValues, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useMissing } from '../../api/http/offered.ts'
import { changesBetween } from '../../domain/revision/changes.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { NotOffered } from '../../ui/not-offered.tsx'
import { piece } from '../../ui/piece.ts'
import { Drafts } from '../drafts/drafts.tsx'
import { MovedNotice } from '../remote/moved-notice.tsx'
import { useElsewhere } from '../remote/use-elsewhere.ts'
import { useMoved } from '../remote/use-moved.ts'
import { useReread } from '../remote/use-reread.ts'
import type { Sent } from '../saving/send-merged.ts'
import { usePutBack } from '../saving/use-put-back.ts'
import { useSave } from '../saving/use-save.ts'
import { useHistory } from '../undo/use-history.ts'
import { resolverFor } from '../validation/validation.ts'
import { ChangedContext, useChangesOf } from './changed.ts'
import { type Editing, EditingContext, type Loaded } from './editing.ts'
import { FocusField } from './focus-field.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { SaveBar } from './save-bar.tsx'

/** No part of a page's first load: nothing is to be kept before something was saved. */
const SaveKeeper = piece(async () => (await import('../history/save-keeper.tsx')).SaveKeeper)

interface Props<V extends FieldValues, L extends Loaded<V>> {
  editing: Editing<V, L>
  /** What could not be done, if the resource cannot be read. */
  failed: string
  /** The page's outline, while the resource is being read. */
  outline: ReactNode
  /** Called once a save has succeeded; nothing is unsaved then, so the page may be left. `before` and `after`: what was held, what is. */
  onSaved?: (before: V, after: V) => void
  children: (loaded: L) => ReactNode
}

/** A page that edits one resource: loads it, mounts the form once the data is there, saves, reviews and guards it. */
export function EditingPage<V extends FieldValues, L extends Loaded<V>>(props: Props<V, L>) {
  const { editing, failed, outline, onSaved, children } = props
  const failureText = useFailureText()
  const query = useQuery<L, Error, L, QueryKey>(editing.query)
  if (query.data) {
    return (
      <LoadedForm editing={editing as never} fresh={query.data} onSaved={onSaved as never}>
        {children(query.data)}
      </LoadedForm>
    )
  }
  if (query.isError) {
    return <Failed what={failed} why={failureText(query.error)} onRetry={() => query.refetch()} />
  }
  return outline
}

interface LoadedProps {
  editing: Editing<FieldValues>
  fresh: Loaded<FieldValues>
  onSaved: ((before: FieldValues, after: FieldValues) => void) | undefined
  children: ReactNode
}

function LoadedForm({ editing, fresh, onSaved, children }: LoadedProps) {
  const { t } = useTranslation()
  const [loaded, setLoaded] = useState(fresh)
  /** Nothing that the server holds excuses a new resource, or one that is sent whole. */
  const heldIn = ({ blank, values }: Loaded<FieldValues>) =>
    editing.isNew || blank ? undefined : values
  const held = useRef(heldIn(fresh))
  const resolver = useMemo(() => resolverFor(editing.schema, t, () => held.current), [editing, t])
  const form = useForm({ defaultValues: fresh.values, resolver, shouldFocusError: false })

  const history = useHistory(form)
  const fill = (next: Loaded<FieldValues>, values: FieldValues, sent?: Sent) => {
    held.current = heldIn(next)
    form.reset(structuredClone(values), { keepFieldsRef: true })
    // What was discarded can be brought back; what was saved is where undo ends.
    if (next !== loaded) history.restart()
    if (sent) elsewhere.settle(sent, next.values)
    setLoaded(next)
  }
  const changes = useCallback(
    () => changesBetween(loaded.values, form.getValues(), editing.wholes),
    [editing, form, loaded],
  )
  const changed = useChangesOf(form, changes)
  const { openedFor, isMoved } = useMoved()
  const saving = useSave(editing, form, loaded, fill, openedFor)
  const isMissing = useMissing(editing.saves)
  usePutBack(saving.putBack)

  const isOff = saving.saving || isMoved
  useReread(editing, openedFor, isOff || loaded.blank === true)
  const onTaken = (next: Loaded<FieldValues>) => {
    held.current = heldIn(next)
    setLoaded(next)
  }
  const elsewhere = useElsewhere({ editing, form, history, loaded, fresh, isOff, onTaken })

  const { outcome } = saving
  const told = useRef(outcome)
  useEffect(() => {
    if (told.current === outcome) return
    told.current = outcome
    if (outcome && 'saved' in outcome) onSaved?.(outcome.before, outcome.after)
  })

  const state = useMemo(
    () => ({ editing, form, loaded, changes }),
    [editing, form, loaded, changes],
  )
  return (
    <EditingContext value={state}>
      <ChangedContext value={changed}>
        <form
          noValidate
          aria-busy={saving.saving}
          onChange={saving.goOn}
          onSubmit={(event) => {
            event.preventDefault()
            if (!isMissing && (loaded.blank || changes().length > 0)) saving.save()
          }}
        >
          <FocusField />
          {isMoved && <MovedNotice />}
          {isMissing && <NotOffered text={t('form.notOffered')} />}
          <Drafts fill={fill} />
          {loaded.blank && !isMissing && (
            <Alert severity="warning" sx={{ maxWidth: 720, marginBlockEnd: 5 }}>
              {t('form.blank')}
            </Alert>
          )}
          {children}
          <SaveBar saving={saving} history={history} elsewhere={elsewhere} />
          <Suspense>
            <SaveKeeper outcome={outcome} />
          </Suspense>
          <LeaveGuard />
        </form>
      </ChangedContext>
    </EditingContext>
  )
}
