import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

interface Props {
  severity: 'info' | 'warning' | 'error'
  /** The note; false, '' or null for none. */
  children: ReactNode
}

/** A note below a field on what its value will do. Screen readers announce it when it appears. */
export function FieldNote({ severity, children }: Props) {
  return (
    <Box role="status" sx={{ marginBlockEnd: children ? 3 : 0 }}>
      {children && <Alert severity={severity}>{children}</Alert>}
    </Box>
  )
}
