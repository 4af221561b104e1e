/** Stands out from the ground of the page. */
export const surface = {
  border: 1,
  borderColor: 'divider',
  borderRadius: 1.5,
  backgroundColor: 'background.paper',
}

/** What belongs together, on a surface of its own. */
export const card = {
  ...surface,
  maxInlineSize: 900,
  paddingBlock: '14px 6px',
  paddingInline: { xs: '12px', sm: '20px' },
  marginBlockEnd: 3,
}
