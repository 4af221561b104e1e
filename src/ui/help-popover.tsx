import Box from '@mui/material/Box'
import { type ReactNode, useId } from 'react'
import { forcedEdge } from './styles/forced-colors.ts'

interface Props {
  /** What the help is about, for users who can't see where the button is. */
  label: string
  /** The id of the help, for `aria-describedby`. */
  id: string
  children: ReactNode
}

/** A "?" button that shows help until Escape or a press outside closes it. */
export function HelpPopover({ label, id, children }: Props) {
  const anchor = `--help-${useId().replace(/\W/g, '')}`
  return (
    <>
      <Box
        component="button"
        type="button"
        popoverTarget={id}
        aria-label={label}
        style={{ anchorName: anchor }}
        sx={button}
      >
        ?
      </Box>
      <Box popover="auto" id={id} style={{ positionAnchor: anchor }} sx={help}>
        {children}
      </Box>
    </>
  )
}

const button = {
  flex: 'none',
  inlineSize: 24,
  blockSize: 24,
  padding: 0,
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: '50%',
  backgroundColor: 'background.paper',
  color: 'text.secondary',
  font: 'inherit',
  fontSize: '0.8125rem',
  fontWeight: 650,
  cursor: 'pointer',
  '&:hover': { color: 'primary.main', borderColor: 'primary.main' },
  '@media (pointer: coarse)': { inlineSize: 44, blockSize: 44 },
}
const help = {
  boxSizing: 'border-box',
  maxInlineSize: 'min(360px, 100vw - 32px)',
  padding: 4,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1.5,
  backgroundColor: 'background.paper',
  color: 'text.primary',
  fontSize: '0.8125rem',
  boxShadow: '0 8px 32px rgb(0 0 0 / 0.25)',
  ...forcedEdge,
  // Beside its button if the browser supports that, else in the middle of the window.
  '@supports (position-area: block-end)': {
    marginBlock: '6px',
    // Keeps it off the window's edge.
    marginInlineEnd: '8px',
    positionArea: 'block-end span-inline-end',
    positionTryFallbacks: 'flip-block, flip-inline, flip-block flip-inline',
  },
  '& p': { margin: 0 },
  '& p + p': { marginBlockStart: 2 },
}
