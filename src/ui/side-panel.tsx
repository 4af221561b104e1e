import { type ReactNode, useId } from 'react'
import { useTranslation } from '../i18n/use-translation.ts'
import { useModalDialog } from './hooks/use-modal-dialog.ts'
import { CloseIcon } from './icons/icons.ts'
import './side-panel.css'

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
    <dialog
      ref={dialog}
      tabIndex={-1}
      aria-labelledby={id}
      className="side-panel"
      onCancel={(event) => {
        if (event.target !== dialog.current) return
        event.preventDefault()
        onClose()
      }}
    >
      <header className="side-panel-header">
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={t('form.close')}
          onClick={onClose}
        >
          <CloseIcon fontSize="small" />
        </button>
      </header>
      <div className="side-panel-content">{children}</div>
    </dialog>
  )
}
