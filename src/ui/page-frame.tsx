import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

/** A page: its h1 and what stands below it. */
export function PageFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box sx={{ padding: { xs: 4, md: '24px 32px' }, maxWidth: 1280 }}>
      <Typography variant="h1" sx={{ marginBlockEnd: 4 }}>
        {title}
      </Typography>
      {children}
    </Box>
  )
}
