import { forcedChosen } from './forced-colors.ts'
import { notPrinted } from './not-printed.ts'

/** A few links or buttons, joined to a bar, of which one is selected. */
export const segments = {
  display: 'flex',
  inlineSize: 'fit-content',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  overflow: 'hidden',
  backgroundColor: 'background.paper',
  ...notPrinted,
  '& a, & button': {
    boxSizing: 'border-box',
    minBlockSize: 34,
    padding: '7px 16px',
    border: 0,
    font: 'inherit',
    fontSize: '0.8125rem',
    color: 'text.primary',
    backgroundColor: 'transparent',
    textDecoration: 'none',
    cursor: 'pointer',
  },
  '& :focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-2px' },
  '& [aria-current], & [aria-pressed=true]': {
    color: 'primary.main',
    fontWeight: 650,
    backgroundColor: 'action.selected',
    ...forcedChosen,
  },
}
