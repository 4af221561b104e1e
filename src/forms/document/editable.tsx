import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useForbidden } from '../../api/http/capabilities.ts'
import { useDocumentForm } from './form-spec.ts'

/** What changes the resource: turned off where this user may only look at it. */
export function Editable({ children }: { children: ReactNode }) {
  const { spec } = useDocumentForm()
  const isViewOnly = useForbidden(spec.endpoint)
  return isViewOnly ? (
    <Box component="fieldset" disabled sx={viewOnly}>
      {children}
    </Box>
  ) : (
    children
  )
}

/** What cannot be changed looks so. The fields stand as they do elsewhere. */
const viewOnly = {
  display: 'contents',
  '& .MuiOutlinedInput-root, & input, & textarea, & select': {
    backgroundColor: 'action.disabledBackground',
    cursor: 'default',
  },
  '& .MuiSwitch-root, & button': { opacity: 0.6, cursor: 'default' },
  // What is dragged is no control of the browser's.
  '& [data-day]': { pointerEvents: 'none' },
}
