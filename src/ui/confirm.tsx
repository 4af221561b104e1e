import './confirm.css'
import { Dialog } from './dialog.tsx'

interface Props {
  title: string
  text: string
  confirm: string
  cancel?: string
  onConfirm: () => void
  onCancel: () => void
}

/** Asks for confirmation before an action that can't be undone. */
export function Confirm({ title, text, confirm, onConfirm, onCancel, ...rest }: Props) {
  return (
    <Dialog
      title={title}
      role="alertdialog"
      act={{ label: confirm, kind: 'danger', onAct: onConfirm }}
      onClose={onCancel}
      {...rest}
    >
      <div className="confirm">{text}</div>
    </Dialog>
  )
}
