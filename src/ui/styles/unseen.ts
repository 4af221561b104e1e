import type { CSSProperties } from 'react'

/** The style of text that only screen readers read. */
export const unseen = {
  position: 'absolute',
  inlineSize: '1px',
  blockSize: '1px',
  margin: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
}

/** The style of text shown as discs. React's types don't have the property. */
export const masked = { WebkitTextSecurity: 'disc' } as CSSProperties
