import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

interface Props {
  severity: 'info' | 'warning' | 'error'
  /** What there is to say; nothing while it is false, '' or null. */
  children: ReactNode
}

/** Says below a field what its value will do; announced when it appears. */
export function FieldNote({ severity, children }: Props) {
  return (
    <Box role="status" sx={{ marginBlockEnd: children ? 3 : 0 }}>
      {children && <Alert severity={severity}>{children}</Alert>}
    </Box>
  )
}
