import CssBaseline from '@mui/material/CssBaseline'
import type { ReactNode } from 'react'
import { MuiStyles } from '../ui/mui/mui-styles.tsx'
import { PrintStyles } from './theme/print-styles.tsx'

export function Providers({ children }: { children: ReactNode }) {
  return (
    <MuiStyles>
      <CssBaseline />
      <PrintStyles />
      {children}
    </MuiStyles>
  )
}
