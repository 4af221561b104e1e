import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useWindowTitle } from './hooks/use-window-title.ts'

interface Props {
  title: string
  /** The shown part of the page, if parts have their own addresses. */
  part?: string
  /** Shown at the end of the title's line. */
  aside?: ReactNode
  children: ReactNode
}

/** A page with its h1. Sets the window's title from `title` and `part`. */
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
