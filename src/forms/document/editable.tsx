import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useForbidden } from '../../api/http/capabilities.ts'
import { useDocumentForm } from './form-spec.ts'

/**
 * Wraps controls that change the resource; disables them for users who may only view it. It is a
 * form of its own, which the page submits: for autofill, a browser reads the whole form of a field
 * at each key press.
 */
export function Editable({ children }: { children: ReactNode }) {
  const { spec } = useDocumentForm()
  const isViewOnly = useForbidden(spec.endpoint)
  return (
    <form noValidate className="editable">
      {/* Enter saves even before the save bar shows its button. */}
      <button type="submit" hidden />
      {isViewOnly ? (
        <Box component="fieldset" disabled sx={viewOnly}>
          {children}
        </Box>
      ) : (
        children
      )}
    </form>
  )
}

/** Fields that cannot be changed look disabled, and have the usual layout. */
const viewOnly = {
  display: 'contents',
  '& .text-input, & :is(input, textarea, select):not(.switch, .text-input input)': {
    backgroundColor: 'action.disabledBackground',
    cursor: 'default',
  },
  '& .switch, & button': { opacity: 0.6, cursor: 'default' },
  // Draggable days are not form controls, so the fieldset doesn't disable them.
  '& [data-day]': { pointerEvents: 'none' },
}
