import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useWindowTitle } from './hooks/use-window-title.ts'

interface Props {
  title: string
  /** Which part of the page is shown, where each has its own address. */
  part?: string
  /** Stands at the end of the line of the title. */
  aside?: ReactNode
  children: ReactNode
}

/** A page: its h1 and what stands below it. The window is named after both. */
export function PageFrame({ title, part, aside, children }: Props) {
  useWindowTitle(part ? `${part} · ${title}` : title)
  return (
    <Box sx={{ padding: { xs: 4, md: '24px 32px' }, maxWidth: 1280 }}>
      <Box sx={head}>
        <Typography variant="h1">{title}</Typography>
        {aside}
      </Box>
      {children}
    </Box>
  )
}

const head = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  justifyContent: 'space-between',
  columnGap: 4,
  marginBlockEnd: 4,
  '& a': { color: 'primary.main', fontSize: '0.8125rem' },
}
