import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { useOffline } from '../../api/http/use-offline.ts'
import { isReversible } from '../../domain/revision/reversible-change.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { useEventListener } from '../../ui/hooks/use-event-listener.ts'
import { UndoIcon } from '../../ui/icons/icons.ts'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import type { useRemoteChanges } from '../remote/use-remote-changes.ts'
import type { ConflictDialogProps } from '../saving/conflict-dialog.tsx'
import { idle } from '../saving/save-state.ts'
import { useOutcomeText } from '../saving/use-outcome-text.ts'
import type { Saving } from '../saving/use-save.ts'
import type { UndoStack } from '../undo/use-undo-stack.ts'
import { useChangedPaths } from './changed.ts'
import { useDocumentForm } from './form-spec.ts'
import { isSaveKey } from './save-key.ts'
import { useFormWords } from './use-form-words.ts'
import { useRoomBelow } from './use-room-below.ts'

const ConflictDialog = lazyPart(
  async () => (await import('../saving/conflict-dialog.tsx')).ConflictDialog,
  undefined,
  NothingChosen,
)
const ReviewDialog = lazyPart(
  async () => (await import('../saving/review-dialog.tsx')).ReviewDialog,
)
const RemoteChangesNotice = lazyPart(
  async () => (await import('../remote/remote-changes-notice.tsx')).RemoteChangesNotice,
)

interface Props {
  saving: Saving
  /** Saves, if there is something to save. */
  submit: () => void
  undoStack: UndoStack
  remoteChanges: ReturnType<typeof useRemoteChanges>
}

/**
 * The bar of a form: unsaved changes, undo, redo, review, discard, save, and the last outcome. It
 * comes with the first key, so its styles are in fields.css: making them then would delay the key.
 */
export function SaveBar({ saving, submit, undoStack, remoteChanges }: Props) {
  const { state, isSaving, save, revert, discard, answer } = saving
  const { t } = useTranslation()
  const words = useFormWords()
  const { spec, snapshot } = useDocumentForm()
  const isOff = useUnsupported(spec.endpoint)
  const count = useChangedPaths().length
  const { isNew = false } = spec
  const canSave = isNew || count > 0 || snapshot.unreadable === true
  const [isReviewed, setReviewed] = useState(false)
  const status = useRef<HTMLParagraphElement>(null)
  const statusId = useId()
  const offline = useOffline()
  const bar = useRef<HTMLDivElement>(null)
  const { can } = undoStack
  // What was changed since a save and undone again doesn't bring its message back.
  const isSeen = state.name === 'saved' && (can.undo || can.redo)
  const text = useOutcomeText(isSeen ? idle : state, count)
  const saved = state.name === 'saved' && !isSeen && !canSave ? state : null
  const isShown = text !== '' || canSave || can.undo || can.redo
  const isStuck = isShown || remoteChanges.changes.changed.length > 0
  useRoomBelow(bar, isStuck)
  // Ctrl+S, or ⌘S, saves the form instead of the browser's page.
  useEventListener(window, 'keydown', (event) => {
    if (!isSaveKey(event)) return
    event.preventDefault()
    submit()
  })

  // The button that had the focus is gone, so the status gets it.
  const isDone = state.name === 'saved' || state.name === 'discarded'
  useLayoutEffect(() => {
    if (!isDone && !isSaving) return
    const focused = document.activeElement
    const isFocusRemoved = focused === document.body
    if (isFocusRemoved || (isDone && bar.current?.contains(focused))) status.current?.focus()
  }, [isDone, isSaving])

  return (
    <div
      ref={bar}
      className={isStuck ? 'save-bar save-bar-stuck' : 'save-bar'}
      style={isOff ? { minBlockSize: 0 } : undefined}
    >
      <RemoteChangesNotice changes={remoteChanges.changes} onDismiss={remoteChanges.dismiss} />
      <div className={isShown ? 'save-bar-shown' : undefined}>
        <p id={statusId} role="status" ref={status} tabIndex={-1}>
          {text || (isShown && !isNew && t('form.unchanged'))}
        </p>
        {saved && (
          <div>
            {isReversible(saved.reversible) && (
              <button type="button" className="button" onClick={() => revert(saved.reversible)}>
                {t('form.undo')}
              </button>
            )}
            <Link className="button" to={paths.history}>
              {t('pages.history')}
            </Link>
          </div>
        )}
        {(can.undo || can.redo) && (
          <div>
            <StackButton step="undo" stack={undoStack} />
            <StackButton step="redo" stack={undoStack} />
          </div>
        )}
        {canSave && (
          <>
            {!isNew && (
              <button type="button" className="button" onClick={() => setReviewed(true)}>
                {t('form.review')}
              </button>
            )}
            {(isNew || count > 0) && (
              <button type="button" className="button" disabled={isSaving} onClick={discard}>
                {t(isNew ? 'form.cancel' : 'form.discard')}
              </button>
            )}
            <button
              type="button"
              className="button filled"
              onClick={submit}
              aria-describedby={offline ? statusId : undefined}
              aria-keyshortcuts="Control+S Meta+S"
              title={t('form.saveKey')}
              aria-disabled={isSaving}
              disabled={isOff}
            >
              {words('form.save')}
            </button>
          </>
        )}
      </div>
      {state.name === 'asking' && (
        <ConflictDialog
          conflicts={state.conflicts}
          isRevert={state.save.isRevert}
          answer={answer}
        />
      )}
      {isReviewed && (
        <ReviewDialog
          canSave={!isOff && !isSaving}
          onSave={() => {
            setReviewed(false)
            save()
          }}
          onClose={() => setReviewed(false)}
        />
      )}
    </div>
  )
}

function StackButton({ step, stack }: { step: 'undo' | 'redo'; stack: UndoStack }) {
  const { t } = useTranslation()
  const isRedo = step === 'redo'
  const key = isRedo ? 'Shift+Z' : 'Z'
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={t(`form.${step}`)}
      aria-keyshortcuts={`Control+${key} Meta+${key}`}
      title={t(`form.${step}Key`)}
      aria-disabled={!stack.can[step]}
      onClick={stack[step]}
    >
      <UndoIcon fontSize="small" style={{ scale: isRedo ? '-1 1' : undefined }} />
    </button>
  )
}

/** Replaces the dialog if its code can't be loaded, and answers that nothing is to be sent. */
function NothingChosen({ answer }: Pick<ConflictDialogProps, 'answer'>) {
  useEffect(() => answer(null), [answer])
  return null
}
