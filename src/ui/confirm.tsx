import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId } from 'react'

interface Props {
  title: string
  text: string
  confirm: string
  cancel: string
  onConfirm: () => void
  onCancel: () => void
}

/** Asks before something is lost. The safe answer has the focus. */
export function Confirm({ title, text, confirm, cancel, onConfirm, onCancel }: Props) {
  const id = useId()
  return (
    <Dialog
      open
      onClose={onCancel}
      aria-labelledby={id}
      role="alertdialog"
      aria-describedby={`${id}-text`}
    >
      <DialogTitle id={id} variant="h2">
        {title}
      </DialogTitle>
      <DialogContent id={`${id}-text`}>{text}</DialogContent>
      <DialogActions>
        <Button color="error" onClick={onConfirm}>
          {confirm}
        </Button>
        <Button variant="contained" autoFocus onClick={onCancel}>
          {cancel}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
