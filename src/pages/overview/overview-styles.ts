import { surface } from '../../ui/styles/card.ts'

/** A part of the page that stands out from its ground. */
export const card = {
  ...surface,
  minInlineSize: 0,
  padding: '14px 20px 18px',
}

/** The calls stand below what needs attention, and on a phone below all. */
export const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 5fr) minmax(0, 3fr)' },
  gridTemplateRows: { md: 'auto 1fr' },
  gap: 4,
  '& > :nth-of-type(2)': { gridRow: { md: '1 / 3' }, gridColumn: { md: 2 } },
}

/** A list of lines of text with something at their end. */
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

/** A link that does something about what stands before it. */
export const act = {
  flex: 'none',
  '&&': { color: 'primary.main', fontWeight: 600, fontSize: '0.8125rem', textDecoration: 'none' },
  '&&:hover': { textDecoration: 'underline' },
}

export const quiet = { color: 'text.secondary', fontSize: '0.8125rem' }
