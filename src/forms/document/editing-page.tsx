import { type QueryKey, useQuery } from '@tanstack/react-query'
import {
  type ReactNode,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react'
import { type FieldValues, useForm } from 'react-hook-form'
import { useUnsupported } from '../../api/http/capabilities.ts'
import type { Snapshot } from '../../api/http/document.ts'
import { changesBetween } from '../../domain/revision/diff-and-patch.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import { QueryState } from '../../ui/query-state.tsx'
import { useDrafts } from '../drafts/use-drafts.ts'
import { TenantSwitchNotice } from '../remote/tenant-switch-notice.tsx'
import { useRefetchOnFocus } from '../remote/use-refetch-on-focus.ts'
import { useRemoteChanges } from '../remote/use-remote-changes.ts'
import { useTenantSwitch } from '../remote/use-tenant-switch.ts'
import type { SaveState } from '../saving/save-state.ts'
import { useRevert } from '../saving/use-revert.ts'
import { type Fill, useSave } from '../saving/use-save.ts'
import { useUndoStack } from '../undo/use-undo-stack.ts'
import { cleaningOf } from '../validation/cleaning.ts'
import { resolverFor } from '../validation/validation.ts'
import { ChangedContext, changesOf, useChangesOf } from './changed.ts'
import { Editable } from './editable.tsx'
import { FocusField } from './focus-field.tsx'
import { DocumentFormContext, type FormSpec } from './form-spec.ts'
import { keepFocus } from './keep-focus.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { SaveBar } from './save-bar.tsx'
import { useFormTexts } from './texts.ts'
import { Unsupported } from './unsupported.tsx'
import './editing-page.css'

/** Loaded later: most visits have no draft to offer. */
const Drafts = lazyPart(async () => (await import('../drafts/drafts.tsx')).Drafts)
/** Loaded later: needed only after a save, or when the user asks who changed a field. */
const HistoryPart = lazyPart(async () => (await import('../history/history-part.tsx')).HistoryPart)

interface Props<V extends FieldValues, L extends Snapshot<V>> {
  spec: FormSpec<V, L>
  /** The error to show if the resource can't be read. */
  failed: string
  /** The page's outline while the resource is being read. */
  outline: ReactNode
  /**
   * Called after a save has succeeded, with the server's values from before and after it. Nothing
   * is unsaved then, so the page may be left.
   */
  onSaved?: (before: V, after: V) => void
  /** Called after the edits were discarded. For a new resource, that is its Cancel. */
  onDiscarded?: () => void
  /**
   * The page has parts that only try something out. Users who may only view the page can use them,
   * so the page itself puts everything else into `Editable`.
   */
  hasTesters?: boolean
  /** The page still waits for another answer that it needs (use-awaited.ts). */
  isAwaited?: boolean
  children: (snapshot: L) => ReactNode
}

/**
 * A page that edits one resource. It reads the resource, then shows the form, and saves, reviews
 * and protects the edits.
 */
export function EditingPage<V extends FieldValues, L extends Snapshot<V>>(props: Props<V, L>) {
  const { spec, failed, outline, hasTesters = false, isAwaited, children } = props
  const query = useQuery<L, Error, L, QueryKey>(spec.query)
  if (query.data && isAwaited) return outline
  if (query.data) {
    return (
      <FilledForm
        spec={spec}
        remote={query.data}
        onSaved={props.onSaved}
        onDiscarded={props.onDiscarded}
        hasTesters={hasTesters}
      >
        {children(query.data)}
      </FilledForm>
    )
  }
  return <QueryState query={query} failed={failed} outline={outline} />
}

interface FilledFormProps {
  spec: FormSpec<FieldValues>
  /** The snapshot that was read last. */
  remote: Snapshot<FieldValues>
  // A method instead of a property, so that a callback for the values of one form is accepted.
  onSaved?(before: FieldValues, after: FieldValues): void
  onDiscarded?: (() => void) | undefined
  hasTesters: boolean
  children: ReactNode
}

function FilledForm(props: FilledFormProps) {
  const { spec, remote, hasTesters, children } = props
  const { t } = useTranslation()
  const [snapshot, setSnapshot] = useState(remote)
  /**
   * Values that are already invalid on the server are not errors, unless a save sends everything.
   */
  const acceptedIn = ({ unreadable, values }: Snapshot<FieldValues>) =>
    spec.isNew || unreadable ? undefined : values
  const accepted = useRef(acceptedIn(remote))
  const resolver = useMemo(() => resolverFor(spec.schema, t, () => accepted.current), [spec, t])
  const form = useForm({ defaultValues: remote.values, resolver, shouldFocusError: false })

  const undoStack = useUndoStack(form)
  const changeSnapshot = (next: Snapshot<FieldValues>) => {
    accepted.current = acceptedIn(next)
    setSnapshot(next)
    drafts.rebase(next)
  }
  const fill: Fill = (next, values, write) => {
    // After a save, fields are still validated at each change.
    const keepIsSubmitted = write !== undefined
    const shown = structuredClone(form.getValues())
    keepFocus(() => form.reset(structuredClone(values), { keepFieldsRef: true, keepIsSubmitted }))
    // Discarding can be undone, a save can't.
    if (next !== snapshot) undoStack.restart()
    if (write) remoteChanges.settle({ write, stored: next.values, shown })
    changeSnapshot(next)
  }
  const drafts = useDrafts(spec, form, snapshot, fill)
  const changes = useCallback(
    () => changesOf(spec, snapshot.values, form.getValues()),
    [spec, form, snapshot],
  )
  const edited = useChangesOf(form, changes)
  const { openedTenant, openedFor, isTenantSwitched } = useTenantSwitch()
  const cleaning = useMemo(() => cleaningOf(form, spec.schema), [form, spec])
  const cleanChanges = () => {
    for (const { path } of changesBetween(snapshot.values, form.getValues())) cleaning.clean(path)
  }
  const saving = useSave(spec, form, snapshot, fill, cleanChanges, openedFor)
  const isUnsupported = useUnsupported(spec.endpoint)
  const submit = () => {
    if (isUnsupported) return
    if (spec.isNew || snapshot.unreadable || changes().length > 0) saving.save()
  }
  useRevert(saving.revert, openedFor)

  const isPaused = saving.isSaving || isTenantSwitched
  useRefetchOnFocus(spec, openedFor, isPaused || snapshot.unreadable === true)
  const remoteChanges = useRemoteChanges({
    spec,
    form,
    undoStack,
    snapshot,
    remote,
    edited,
    isPaused,
    onRebased: changeSnapshot,
  })

  const saved = saving.state.name === 'saved' ? saving.state : null
  const tellPage = useEffectEvent((state: SaveState) => {
    if (state.name === 'saved') props.onSaved?.(state.before, state.after)
    if (state.name === 'discarded') props.onDiscarded?.()
  })
  useEffect(() => {
    // Called once the form has rendered without unsaved changes, because they would ask the user
    // before leaving the page.
    tellPage(saving.state)
  }, [saving.state])

  const fieldTexts = useFormTexts(spec)
  const state = useMemo(
    () => ({ spec, form, snapshot, changes, cleaning, fieldTexts }),
    [spec, form, snapshot, changes, cleaning, fieldTexts],
  )
  return (
    <DocumentFormContext value={state}>
      <ChangedContext value={edited}>
        <div
          aria-busy={saving.isSaving}
          onInput={saving.dismiss}
          onSubmit={(event) => {
            // A filter or a dialog on the page is a form too.
            if (!(event.target instanceof Element && event.target.matches('.editable'))) return
            event.preventDefault()
            submit()
          }}
        >
          <FocusField />
          {isTenantSwitched && <TenantSwitchNotice openedTenant={openedTenant} />}
          {isUnsupported && <Unsupported endpoint={spec.endpoint} text={t('form.unsupported')} />}
          {drafts.werePending && <Drafts drafts={drafts} saveState={saving.state} />}
          {snapshot.unreadable && !isUnsupported && (
            <Alert severity="warning" className="editing-page-notice">
              {t('form.blank')}
            </Alert>
          )}
          {hasTesters ? children : <Editable>{children}</Editable>}
          <SaveBar
            saving={saving}
            submit={submit}
            undoStack={undoStack}
            remoteChanges={remoteChanges}
          />
          <HistoryPart saved={saved} />
          <LeaveGuard drafts={drafts} />
        </div>
      </ChangedContext>
    </DocumentFormContext>
  )
}
