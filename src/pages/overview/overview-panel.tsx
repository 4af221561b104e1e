import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId } from 'react'

interface Props {
  title: string
  /** Stands at the end of the title's line. */
  action?: ReactNode
  wide?: boolean
  children: ReactNode
}

/** A part of the overview, with a heading of its own. */
export function Panel({ title, action, wide = false, children }: Props) {
  const id = useId()
  return (
    <Box component="section" aria-labelledby={id} sx={[panel, wide && { gridColumn: '1 / -1' }]}>
      <Box sx={head}>
        <Typography variant="h2" id={id}>
          {title}
        </Typography>
        {action}
      </Box>
      {children}
    </Box>
  )
}

const panel = {
  minInlineSize: 0,
  padding: '12px 16px 16px',
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 1,
  backgroundColor: 'background.paper',
}
const head = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  columnGap: 3,
  minBlockSize: 32,
  marginBlockEnd: 1,
}
