import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useWindowTitle } from './hooks/use-window-title.ts'

interface Props {
  title: string
  /** Which part of the page is shown, where each has its own address. */
  part?: string
  /** Floats to the end of the line of the title. */
  aside?: ReactNode
  children: ReactNode
}

/** A page: its h1 and what stands below it. The window is named after both. */
export function PageFrame({ title, part, aside, children }: Props) {
  useWindowTitle(part ? `${part} · ${title}` : title)
  return (
    <Box sx={{ padding: { xs: 4, md: '24px 32px' }, maxWidth: 1280 }}>
      {aside}
      <Typography variant="h1" sx={{ marginBlockEnd: 4 }}>
        {title}
      </Typography>
      {children}
    </Box>
  )
}
