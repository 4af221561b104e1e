/** Small fields, two in a line where there is room. */
export const pairs = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
  columnGap: 8,
  alignItems: 'start',
  '--field-columns': { lg: 'minmax(0, 1fr) 11rem' },
  '--switch-columns': { lg: 'minmax(0, 1fr) 5rem' },
}
