import { type ReactNode, useId } from 'react'
import './help-popover.css'

interface Props {
  /** What the help is about, for users who can't see where the button is. */
  label: string
  /** The id of the help, for `aria-describedby`. */
  id: string
  children: ReactNode
}

/** A "?" button that shows help until Escape or a press outside closes it. */
export function HelpPopover({ label, id, children }: Props) {
  const anchor = `--help-${useId().replace(/\W/g, '')}`
  return (
    <>
      <button
        type="button"
        className="help-popover-button"
        popoverTarget={id}
        aria-label={label}
        style={{ anchorName: anchor }}
      >
        ?
      </button>
      <div popover="auto" id={id} className="help-popover" style={{ positionAnchor: anchor }}>
        {children}
      </div>
    </>
  )
}
