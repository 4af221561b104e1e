import Button from '@mui/material/Button'
import { Modal } from './modal.tsx'

interface Props {
  title: string
  text: string
  confirm: string
  cancel: string
  onConfirm: () => void
  onCancel: () => void
}

/** Asks before something is deleted or discarded. The safe answer has the focus. */
export function Confirm({ title, text, confirm, cancel, onConfirm, onCancel }: Props) {
  const actions = (
    <>
      <Button color="error" onClick={onConfirm}>
        {confirm}
      </Button>
      <Button variant="contained" onClick={onCancel}>
        {cancel}
      </Button>
    </>
  )
  return (
    <Modal title={title} role="alertdialog" actions={actions} onClose={onCancel}>
      {text}
    </Modal>
  )
}
