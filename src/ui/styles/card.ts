/** Sets an element apart from the page's background. */
export const surface = {
  border: 1,
  borderColor: 'divider',
  borderRadius: 1.5,
  backgroundColor: 'background.paper',
}

/** A group of related content on a surface of its own, laid out and painted by itself. */
export const card = {
  ...surface,
  contain: 'layout paint',
  maxInlineSize: 900,
  paddingBlock: '14px 6px',
  paddingInline: { xs: '12px', sm: '20px' },
  marginBlockEnd: 3,
}
