import { memo, type ReactNode } from 'react'
import { Alert } from '../../ui/alert.tsx'
import { TypedStatus } from '../../ui/entries/typed-status.tsx'
import './field-note.css'

interface Props {
  severity: 'info' | 'warning' | 'error'
  /** The note; false, '' or null for none. */
  children: ReactNode
}

/** A note below a field on what its value will do. Screen readers announce it when it appears. */
export const FieldNote = memo(function FieldNote({ severity, children }: Props) {
  return (
    <TypedStatus className="field-note">
      {children && <Alert severity={severity}>{children}</Alert>}
    </TypedStatus>
  )
})
