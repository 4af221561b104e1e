import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useWindowTitle } from './hooks/use-window-title.ts'
import { notPrinted } from './styles/not-printed.ts'

interface Props {
  title: string
  /** The shown part of the page, if parts have their own addresses. */
  part?: string
  /** A link at the end of the title's line. */
  aside?: ReactNode
  children: ReactNode
}

const TITLE_ID = 'page-title'
const PART_ID = 'page-part'
/** The ids of the title and the part, which name the main landmark. */
export const PAGE_NAME_IDS = `${TITLE_ID} ${PART_ID}`

/** A page with its h1. Sets the window's title from `title` and `part`. */
export function PageFrame({ title, part, aside, children }: Props) {
  useWindowTitle(part ? `${part} · ${title}` : title)
  return (
    <Box sx={{ padding: { xs: 4, md: '24px 32px' }, maxWidth: 1280 }}>
      <Box sx={head}>
        {aside}
        <Typography variant="h1" id={TITLE_ID}>
          {title}
        </Typography>
      </Box>
      <span id={PART_ID} hidden>
        {part}
      </span>
      {children}
    </Box>
  )
}

const head = {
  display: 'flex',
  flexFlow: 'row-reverse wrap',
  alignItems: 'baseline',
  justifyContent: 'space-between',
  columnGap: 4,
  marginBlockEnd: 4,
  '& > h1': { flexGrow: 1 },
  '& > a': { color: 'primary.main', fontSize: '0.8125rem', ...notPrinted },
}
