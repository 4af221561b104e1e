import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useModalDialog } from './hooks/use-modal-dialog.ts'
import { CloseIcon } from './icons/icons.ts'

interface Props {
  title: string
  onClose: () => void
  children: ReactNode
}

/** A panel at the end of the window; on a phone it covers the page. */
export function SidePanel({ title, onClose, children }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const dialog = useModalDialog()
  return (
    <Box
      component="dialog"
      ref={dialog}
      tabIndex={-1}
      aria-labelledby={id}
      onCancel={(event) => {
        if (event.target !== dialog.current) return
        event.preventDefault()
        onClose()
      }}
      sx={frame}
    >
      <Box component="header" sx={header}>
        <h2 id={id}>{title}</h2>
        <IconButton aria-label={t('form.close')} onClick={onClose}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      <Box sx={{ padding: { xs: 4, sm: 6 } }}>{children}</Box>
    </Box>
  )
}

const frame = {
  '--field-columns': 'minmax(0, 1fr)',
  '--switch-columns': 'minmax(0, 1fr) auto',
  insetBlock: 0,
  insetInlineStart: 'auto',
  insetInlineEnd: 0,
  margin: 0,
  padding: 0,
  inlineSize: 'min(520px, 100%)',
  maxInlineSize: 'none',
  blockSize: '100dvh',
  maxBlockSize: 'none',
  overflowY: 'auto',
  scrollPaddingBlockStart: '64px',
  border: 0,
  outline: 0,
  borderInlineStart: '1px solid',
  borderColor: 'divider',
  backgroundColor: 'background.default',
  color: 'text.primary',
  boxShadow: '-8px 0 32px rgb(0 0 0 / 0.18)',
  '&::backdrop': { backgroundColor: 'rgb(0 0 0 / 0.32)' },
}
const header = {
  position: 'sticky',
  insetBlockStart: 0,
  zIndex: 3,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 2,
  padding: { xs: '8px 8px 8px 16px', sm: '10px 16px 10px 24px' },
  backgroundColor: 'background.paper',
  borderBlockEnd: '1px solid',
  borderColor: 'divider',
  '& h2': { margin: 0, fontSize: '1rem', fontWeight: 650 },
  // It is sticky, so focusing its content must not scroll the page.
  '& *': { scrollMarginBlockStart: '-64px' },
}
