import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { type FormEvent, type ReactNode, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useModalDialog } from './hooks/use-modal-dialog.ts'
import { SHORT_WINDOW } from './styles/short-window.ts'

/** What a dialog is there to do: its filled button, the last one. */
interface DialogAct {
  label: string
  onAct: () => void
  /**
   * 'danger' deletes or discards: it is red, and the focus is on Cancel. 'money' can't be undone
   * either. Neither is done by Enter in a field.
   */
  kind?: 'danger' | 'money'
  /** Nothing to do yet, or already at it. The button keeps the focus. */
  isOff?: boolean
}

const FIELDS = 'input:enabled, select:enabled, textarea:enabled'

interface Props {
  title: string
  /** Left out where there is nothing to do but to read. */
  act?: DialogAct | undefined
  /** The text of the button that closes: Cancel beside an act and Close without, if left out. */
  cancel?: string
  /** Text buttons for what can be done besides. */
  more?: ReactNode
  /** No button closes it while it is busy. */
  isBusy?: boolean
  role?: 'alertdialog'
  /** The id of what gets the focus, where that is not the first field. */
  first?: string
  /** As high as the window allows: no button moves when what stands above it changes. */
  isTall?: boolean
  /** Asked for by Cancel and by Escape. */
  onClose: () => void
  children: ReactNode
}

/**
 * A dialog over the page: every dialog of the console is one. It is rendered outside of the page's
 * form, so that Enter in one of its fields does its act and does not save the page.
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
    // With the focus on the dialog itself, Enter moves no money.
    const start = field ?? (act?.kind === 'money' ? dialog.current : button.current)
    if (start instanceof HTMLElement) start.focus()
    // The browser has focused the first button by now, and scrolled to it.
    if (start === dialog.current) dialog.current?.scrollTo(0, 0)
  })
  const run = () => {
    if (act && !act.isOff) act.onAct()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    // React hands events on to the page's form, in which this dialog is rendered.
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
      onCancel={(event) => {
        // A file field that is left without a file tells so by an event of the same name.
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
  // As wide for 8 as for 100, which may change while the button is pressed.
  '& form > :last-child > :last-child': { minInlineSize: '11rem' },
}
const body = {
  flex: '1 1 auto',
  overflowY: 'auto',
  fontSize: '0.875rem',
  [SHORT_WINDOW]: { flex: 'none', overflowY: 'visible' },
}
const buttons = { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 2 }
