/** What belongs together, on a surface of its own. */
export const card = {
  maxInlineSize: 900,
  paddingBlock: '14px 6px',
  paddingInline: { xs: '12px', sm: '20px' },
  marginBlockEnd: 3,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1.5,
  backgroundColor: 'background.paper',
}
