import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId } from 'react'

interface Props {
  title: string
  /** Shown at the end of the title's line. */
  action?: ReactNode
  children?: ReactNode
}

/** A section of a card on the overview, with its own heading. */
export function Panel({ title, action, children }: Props) {
  const id = useId()
  return (
    <Box component="section" aria-labelledby={id} sx={panel}>
      <Box sx={head}>
        <Typography variant="h2" id={id} sx={{ fontSize: '0.875rem' }}>
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
  '& + &': {
    marginBlockStart: 3,
    paddingBlockStart: 3,
    borderBlockStart: '1px solid',
    borderColor: 'divider',
  },
}
const head = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  columnGap: 3,
  minBlockSize: 32,
}
