import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { type FormEvent, type ReactNode, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useModalDialog } from './hooks/use-modal-dialog.ts'
import { useTypedDialog } from './hooks/use-typed-dialog.ts'
import { SHORT_WINDOW } from './styles/short-window.ts'

/** The main action of a dialog: its filled button, the last one. */
interface DialogAct {
  label: string
  onAct: () => void
  /**
   * 'danger' deletes or discards: the button is red, and Cancel has the focus. 'money' can't be
   * undone either. For both, Enter in a field does nothing.
   */
  kind?: 'danger' | 'money'
  /** There is nothing to do yet, or it is being done. The button can still be focused. */
  isOff?: boolean
}

const FIELDS = 'input:enabled, select:enabled, textarea:enabled'

interface Props {
  title: string
  /** Left out if the dialog only shows something. */
  act?: DialogAct | undefined
  /** The label of the button that closes. By default Cancel if there is an `act`, else Close. */
  cancel?: string
  /** Text buttons for further actions. */
  more?: ReactNode
  /** While true, no button closes the dialog. */
  isBusy?: boolean
  role?: 'alertdialog'
  /** The id of the element to focus, if it isn't the first field. */
  first?: string
  /** As high as the window allows, so that buttons don't move when the content changes. */
  isTall?: boolean
  /** Called for Cancel and for Escape. */
  onClose: () => void
  children: ReactNode
}

/**
 * A dialog over the page. All dialogs of the console use it. It is rendered outside of the page's
 * form, so that Enter in a field does the dialog's `act` and doesn't save the page.
 */
export function Dialog({
  title,
  act,
  cancel,
  more,
  isBusy,
  role,
  first,
  isTall,
  onClose,
  children,
}: Props) {
  const { t } = useTranslation()
  const id = useId()
  const closing = useRef<HTMLButtonElement>(null)
  const acting = useRef<HTMLButtonElement>(null)
  const dialog = useModalDialog(true, () => {
    if (act?.kind === 'danger') return closing.current?.focus()
    const field = first ? document.getElementById(first) : dialog.current?.querySelector(FIELDS)
    const button = act ? acting : closing
    // Focus the dialog itself, so that Enter doesn't send money.
    const start = field ?? (act?.kind === 'money' ? dialog.current : button.current)
    if (start instanceof HTMLElement) start.focus()
    // The browser focused the first button and scrolled to it.
    if (start === dialog.current) dialog.current?.scrollTo(0, 0)
  })
  const noteTyping = useTypedDialog()
  const run = () => {
    if (act && !act.isOff) act.onAct()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    // A dialog may stand inside a form of the page, which would be submitted too.
    event.stopPropagation()
    if (!act?.kind) run()
  }
  const content = (
    <>
      <Box id={`${id}-text`} sx={body}>
        {children}
      </Box>
      <Box sx={buttons}>
        {more}
        {!isBusy && (
          <Button ref={closing} onClick={onClose}>
            {cancel ?? t(act ? 'form.cancel' : 'form.close')}
          </Button>
        )}
        {act && (
          <Button
            ref={acting}
            variant="contained"
            color={act.kind === 'danger' ? 'error' : 'primary'}
            aria-disabled={act.isOff}
            {...(act.kind ? { onClick: run } : { type: 'submit' })}
          >
            {act.label}
          </Button>
        )}
      </Box>
    </>
  )
  return createPortal(
    <Box
      component="dialog"
      ref={dialog}
      role={role}
      tabIndex={-1}
      aria-labelledby={id}
      aria-describedby={role && `${id}-text`}
      onInput={noteTyping}
      onCancel={(event) => {
        // A file input also fires a `cancel` event, when its picker closes without a choice.
        if (event.target !== dialog.current) return
        event.preventDefault()
        onClose()
      }}
      sx={isTall ? tallFrame : frame}
    >
      <h2 id={id}>{title}</h2>
      {act ? (
        <Box component="form" noValidate onSubmit={onSubmit} sx={{ display: 'contents' }}>
          {content}
        </Box>
      ) : (
        content
      )}
    </Box>,
    document.body,
  )
}

const frame = {
  '&[open]': { display: 'flex' },
  flexDirection: 'column',
  gap: 4,
  maxInlineSize: 'min(860px, 100vw - 32px)',
  minInlineSize: 'min(400px, 100vw - 32px)',
  maxBlockSize: 'calc(100dvh - 48px)',
  padding: 5,
  outline: 0,
  border: 1,
  borderColor: 'divider',
  borderRadius: 2,
  backgroundColor: 'background.paper',
  color: 'text.primary',
  boxShadow: '0 12px 48px rgb(0 0 0 / 0.3)',
  '&::backdrop': { backgroundColor: 'rgb(0 0 0 / 0.5)' },
  '& h2': { margin: 0, fontSize: '1rem', fontWeight: 650 },
  [SHORT_WINDOW]: { maxBlockSize: '100dvh', overflowY: 'auto', padding: 4 },
}
const tallFrame = {
  ...frame,
  boxSizing: 'border-box',
  inlineSize: 'min(860px, 100vw - 32px)',
  blockSize: 'min(760px, 100dvh - 48px)',
  [SHORT_WINDOW]: { ...frame[SHORT_WINDOW], blockSize: '100dvh' },
  // A fixed width, since the count in the label may change while the button is pressed.
  // Later the button that closes is in its place.
  '& > form > :last-child > :last-child, & > :last-child > :last-child': { minInlineSize: '11rem' },
}
const body = {
  flex: '1 1 auto',
  overflowY: 'auto',
  // Room for focus outlines, which would be cut off.
  margin: '-4px',
  padding: '4px',
  fontSize: '0.875rem',
  [SHORT_WINDOW]: { flex: 'none', overflowY: 'visible' },
}
const buttons = { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 2 }
