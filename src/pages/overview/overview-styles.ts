import { surface } from '../../ui/styles/card.ts'

/** A part of the page on a surface of its own. */
export const card = {
  ...surface,
  minInlineSize: 0,
  padding: '14px 20px 18px',
}

/** The calls are below what needs attention, and on a phone below everything. */
export const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 3fr)' },
  gridTemplateRows: { md: 'auto 1fr' },
  gap: 4,
  '& > :nth-of-type(2)': { gridRow: { md: '1 / 3' }, gridColumn: { md: 2 } },
}

/** A list of lines with text and something at the end. */
export const lines = {
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontSize: '0.8125rem',
  '& > li': { minBlockSize: 36, paddingBlock: '6px' },
  '& > li + li': { borderBlockStart: '1px solid', borderColor: 'divider' },
  '& a': { color: 'text.primary', textDecoration: 'none' },
  '& a:hover': { textDecoration: 'underline' },
}

/** A link to an action, after the text that it is about. */
export const act = {
  flex: 'none',
  '&&': { color: 'primary.main', fontWeight: 600, fontSize: '0.8125rem', textDecoration: 'none' },
  '&&:hover': { textDecoration: 'underline' },
}

export const quiet = { color: 'text.secondary', fontSize: '0.8125rem' }
