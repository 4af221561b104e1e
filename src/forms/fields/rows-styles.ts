import type { SxProps, Theme } from '@mui/material/styles'
import { FORCED_COLORS } from '../../ui/styles/forced-colors.ts'
import { selectArrow } from '../../ui/styles/select-arrow.ts'
import { unseen } from '../../ui/styles/unseen.ts'

/**
 * One style for all rows of a list, whose fields have the widths `columns`. The controls look like
 * those of any form.
 */
export const rowStyles = (columns: string): SxProps<Theme> => ({
  maxWidth: 960,
  '& > [role=group]': {
    display: 'grid',
    gridTemplateColumns: { xs: 'var(--row-columns, minmax(0, 1fr))', sm: `${columns} auto` },
    columnGap: 3,
    rowGap: { xs: 2, sm: 0 },
    alignItems: 'start',
    paddingBlockEnd: 'var(--row-space, 12px)',
    marginBlockEnd: 'var(--row-space, 12px)',
    borderBlockEnd: '1px solid',
    borderColor: 'divider',
    // Rows out of sight need no layout.
    contentVisibility: 'auto',
    containIntrinsicBlockSize: { xs: 'auto var(--row-size, 244px)', sm: 'auto 36px' },
  },
  // The first row has the labels, so it doesn't have the height estimated above.
  '& > [role=group]:first-of-type': { contentVisibility: 'visible' },
  '& > [role=group] > div': { minWidth: 0 },
  '& label': { display: 'block', fontSize: '0.8125rem', marginBlockEnd: 1 },
  '& .actions': { justifySelf: 'end', whiteSpace: 'nowrap', paddingBlock: '2px' },
  '& > [role=group]:first-of-type .actions': { marginBlockStart: { sm: '24px' } },
  // Side by side, the labels of the first row head the columns.
  '& > [role=group]:not(:first-of-type) label': { sm: unseen },
  '& input, & textarea, & select': {
    boxSizing: 'border-box',
    display: 'block',
    inlineSize: '100%',
    minBlockSize: 36,
    margin: 0,
    paddingBlock: '6px',
    paddingInline: '13px',
    font: 'inherit',
    fontSize: '0.875rem',
    lineHeight: '1.375rem',
    color: 'text.primary',
    backgroundColor: 'background.paper',
    border: '1px solid',
    borderColor: (theme) =>
      `color-mix(in srgb, ${theme.vars?.palette.text.secondary} 62%, transparent)`,
    borderRadius: '6px',
    '&:hover': { borderColor: 'text.primary' },
    '&[aria-invalid=true]': { borderColor: 'error.main' },
    // Inside the field, because a row clips what extends beyond it.
    '&:focus': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-2px' },
    '&[aria-invalid=true]:focus': { outlineColor: 'error.main' },
  },
  '& textarea': { resize: 'none', fieldSizing: 'content', maxBlockSize: 160 },
  '& select': selectArrow,
  '& button': {
    display: 'inline-grid',
    placeItems: 'center',
    inlineSize: 32,
    blockSize: 32,
    padding: 0,
    border: 0,
    borderRadius: '6px',
    backgroundColor: 'transparent',
    color: 'action.active',
    cursor: 'pointer',
    '&:hover': { backgroundColor: 'action.hover' },
    '&:focus-visible': {
      outline: '2px solid',
      outlineColor: 'primary.main',
      outlineOffset: '-2px',
    },
    '&[aria-disabled=true]': { color: 'action.disabled', cursor: 'default' },
  },
  [FORCED_COLORS]: { '& button[aria-disabled=true]': { color: 'GrayText' } },
})
