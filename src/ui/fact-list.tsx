import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** Read-only facts: labels and values. */
export function FactList({ rows }: { rows: (readonly [string, ReactNode])[] }) {
  return (
    <Box component="dl" sx={list}>
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </Box>
  )
}

const list = {
  maxWidth: 720,
  marginBlock: '8px 24px',
  '& > div': {
    display: 'grid',
    gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '220px minmax(0, 1fr)' },
    alignItems: 'baseline',
    paddingBlock: 2,
    borderBlockEnd: '1px solid',
    borderColor: 'divider',
  },
  '& dt': { color: 'text.secondary', fontSize: '0.8125rem' },
  '& dd': { margin: 0, fontSize: '0.875rem' },
}
