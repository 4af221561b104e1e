import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { frame } from './field-frame.tsx'

interface Props {
  severity: 'info' | 'warning' | 'error'
  /** What there is to say; nothing while it is false, '' or null. */
  children: ReactNode
}

/** Says below a field what its value will do, as wide as the field; announced when it appears. */
export function FieldNote({ severity, children }: Props) {
  return (
    <Box role="status" sx={{ ...frame, marginBlock: children ? '-8px 20px' : 0 }}>
      {children && <Alert severity={severity}>{children}</Alert>}
    </Box>
  )
}
