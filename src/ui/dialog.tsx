import { type FormEvent, type ReactNode, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from '../i18n/use-translation.ts'
import './dialog.css'
import { useModalDialog } from './hooks/use-modal-dialog.ts'
import { useTypedDialog } from './hooks/use-typed-dialog.ts'

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
      <div id={`${id}-text`} className="dialog-body">
        {children}
      </div>
      <div className="dialog-buttons">
        {more}
        {!isBusy && (
          <button type="button" className="button" ref={closing} onClick={onClose}>
            {cancel ?? t(act ? 'form.cancel' : 'form.close')}
          </button>
        )}
        {act && (
          <button
            type={act.kind ? 'button' : 'submit'}
            className={act.kind === 'danger' ? 'button filled danger' : 'button filled'}
            ref={acting}
            aria-disabled={act.isOff}
            onClick={act.kind && run}
          >
            {act.label}
          </button>
        )}
      </div>
    </>
  )
  return createPortal(
    <dialog
      ref={dialog}
      className={isTall ? 'dialog dialog-tall' : 'dialog'}
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
    >
      <h2 id={id}>{title}</h2>
      {act ? (
        <form noValidate onSubmit={onSubmit} className="dialog-form">
          {content}
        </form>
      ) : (
        content
      )}
    </dialog>,
    document.body,
  )
}
