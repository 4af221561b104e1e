import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { useOffline } from '../../api/http/use-offline.ts'
import { isReversible } from '../../domain/revision/reversible-change.ts'
import { paths } from '../../paths.ts'
import { letterOf } from '../../ui/hooks/letter-of.ts'
import { useEventListener } from '../../ui/hooks/use-event-listener.ts'
import { UndoIcon } from '../../ui/icons/icons.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { notPrinted } from '../../ui/styles/not-printed.ts'
import { notStuckIfShort } from '../../ui/styles/short-window.ts'
import type { useRemoteChanges } from '../remote/use-remote-changes.ts'
import type { ConflictDialogProps } from '../saving/conflict-dialog.tsx'
import { idle } from '../saving/save-state.ts'
import { useOutcomeText } from '../saving/use-outcome-text.ts'
import type { Saving } from '../saving/use-save.ts'
import type { UndoStack } from '../undo/use-undo-stack.ts'
import { useChangedPaths } from './changed.ts'
import { useDocumentForm } from './form-spec.ts'
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

/** The bar of a form: unsaved changes, undo, redo, review, discard, save, and the last outcome. */
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
    if (letterOf(event) !== 's' || !(event.ctrlKey || event.metaKey)) return
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
    <Box ref={bar} sx={frameOf(isStuck, isOff)}>
      <RemoteChangesNotice changes={remoteChanges.changes} onDismiss={remoteChanges.dismiss} />
      <Box sx={isShown ? shownBar : null}>
        <Box component="p" id={statusId} role="status" ref={status} tabIndex={-1} sx={statusText}>
          {text || (isShown && !isNew && t('form.unchanged'))}
        </Box>
        {saved && (
          <Box sx={{ display: 'flex' }}>
            {isReversible(saved.reversible) && (
              <Button color="inherit" onClick={() => revert(saved.reversible)}>
                {t('form.undo')}
              </Button>
            )}
            <Button color="inherit" component={Link} to={paths.history}>
              {t('pages.history')}
            </Button>
          </Box>
        )}
        {(can.undo || can.redo) && (
          <Box sx={{ display: 'flex' }}>
            <StackButton step="undo" stack={undoStack} />
            <StackButton step="redo" stack={undoStack} />
          </Box>
        )}
        {canSave && (
          <>
            {!isNew && (
              <Button color="inherit" onClick={() => setReviewed(true)}>
                {t('form.review')}
              </Button>
            )}
            {(isNew || count > 0) && (
              <Button color="inherit" disabled={isSaving} onClick={discard}>
                {t(isNew ? 'form.cancel' : 'form.discard')}
              </Button>
            )}
            <Button
              type="submit"
              aria-describedby={offline ? statusId : undefined}
              aria-keyshortcuts="Control+S Meta+S"
              title={t('form.saveKey')}
              variant="contained"
              aria-disabled={isSaving}
              disabled={isOff}
              sx={{ minWidth: { sm: 128 } }}
            >
              {words('form.save')}
            </Button>
          </>
        )}
      </Box>
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
    </Box>
  )
}

function StackButton({ step, stack }: { step: 'undo' | 'redo'; stack: UndoStack }) {
  const { t } = useTranslation()
  const isRedo = step === 'redo'
  const key = isRedo ? 'Shift+Z' : 'Z'
  return (
    <IconButton
      aria-label={t(`form.${step}`)}
      aria-keyshortcuts={`Control+${key} Meta+${key}`}
      title={t(`form.${step}Key`)}
      aria-disabled={!stack.can[step]}
      onClick={stack[step]}
    >
      <UndoIcon fontSize="small" style={{ scale: isRedo ? '-1 1' : undefined }} />
    </IconButton>
  )
}

/** Replaces the dialog if its code can't be loaded, and answers that nothing is to be sent. */
function NothingChosen({ answer }: Pick<ConflictDialogProps, 'answer'>) {
  useEffect(() => answer(null), [answer])
  return null
}

const frame = {
  maxWidth: 1040,
  paddingBlock: 3,
  containerType: 'inline-size',
  ...notPrinted,
  // The bar is always visible, so moving the focus inside it should not scroll the page.
  '& *': { scrollMarginBlockEnd: 'calc(-1 * var(--save-bar, 0px))' },
}
const stuck = {
  position: 'sticky',
  insetBlockEnd: 0,
  zIndex: 2,
  backgroundColor: 'background.default',
  // With large text on a phone nobody would see a bar at the end of the page. It gives way only in
  // a window that is too low even for it.
  '@media (max-height: 22rem), (max-height: 30rem) and (orientation: landscape)': {
    position: 'static',
  },
  // A panel is short, and its header is sticky too.
  'dialog &': notStuckIfShort,
}
/** Keeps the bar's height while it is empty, so that nothing moves when it fills. */
const frameOf = (isStuck: boolean, isOff: boolean) => ({
  ...frame,
  minBlockSize: isOff ? 0 : 77,
  ...(isStuck && stuck),
})
const shownBar = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'end',
  columnGap: { xs: 1, sm: 2 },
  rowGap: 1,
  padding: { xs: '8px', sm: '8px 12px' },
  border: 1,
  borderColor: 'divider',
  borderRadius: 1.5,
  backgroundColor: 'background.paper',
  boxShadow: '0 4px 16px rgb(0 0 0 / 0.12)',
  '& .MuiButton-root': { paddingInline: { xs: '9px', sm: '14px' } },
  '& .MuiIconButton-root svg:dir(rtl)': { transform: 'scaleX(-1)' },
  '& .MuiIconButton-root[aria-disabled="true"]': { opacity: 0.4 },
}
const statusText = {
  flex: '1 1 160px',
  // In a panel or on a phone it shares its line with undo and redo only.
  '@container (max-width: 37.5rem)': { flexBasis: 'calc(100% - 80px)' },
  '&:empty': { flexBasis: 0 },
  margin: 0,
  fontSize: '0.875rem',
  outline: 0,
}
