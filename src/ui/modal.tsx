import Box from '@mui/material/Box'
import { type ReactNode, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useModalDialog } from './hooks/use-modal-dialog.ts'

interface Props {
  title: string
  role?: 'alertdialog'
  /** The buttons. The last one is the safe one, and gets the focus unless `first` does. */
  actions: ReactNode
  /** The id of what gets the focus first, in a dialog that asks for input. */
  first?: string
  /** As high as the window allows, so that no button moves when what stands above it changes. */
  isTall?: boolean
  /** Asked for by Escape. */
  onClose: () => void
  children: ReactNode
}

/**
 * A dialog over the page. It is rendered outside of the page's form, so that Enter in one of its
 * fields does not save the form.
 */
export function Modal({ title, role, actions, first, isTall, onClose, children }: Props) {
  const id = useId()
  const buttons = useRef<HTMLDivElement>(null)
  const dialog = useModalDialog(true, () => {
    const last = buttons.current?.lastElementChild
    const wanted = (first && document.getElementById(first)) || last
    if (wanted instanceof HTMLElement) wanted.focus()
  })
  return createPortal(
    <Box
      component="dialog"
      ref={dialog}
      role={role}
      tabIndex={-1}
      aria-labelledby={id}
      aria-describedby={role && `${id}-text`}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      sx={isTall ? tallFrame : frame}
    >
      <h2 id={id}>{title}</h2>
      <Box id={`${id}-text`} sx={{ overflowY: 'auto', flex: '1 1 auto', fontSize: '0.875rem' }}>
        {children}
      </Box>
      <Box
        ref={buttons}
        sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 2 }}
      >
        {actions}
      </Box>
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
  maxBlockSize: 'calc(100vh - 48px)',
  padding: 5,
  outline: 0,
  border: 1,
  borderColor: 'divider',
  borderRadius: 2,
  backgroundColor: 'background.paper',
  color: 'text.primary',
  boxShadow: '0 12px 48px rgb(0 0 0 / 0.3)',
  '&::backdrop': { backgroundColor: 'rgb(0 0 0 / 0.5)' },
  '& .MuiButton-root[aria-disabled="true"]': { opacity: 0.5, cursor: 'default' },
  '& h2': { margin: 0, fontSize: '1rem', fontWeight: 650 },
}
const tallFrame = {
  ...frame,
  boxSizing: 'border-box',
  inlineSize: 'min(860px, 100vw - 32px)',
  blockSize: 'min(760px, 100dvh - 48px)',
  maxBlockSize: 'none',
}
