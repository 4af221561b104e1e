import type { CSSProperties } from 'react'

/** Shows the characters of a text as discs. React's types do not know the property. */
export const masked = { WebkitTextSecurity: 'disc' } as CSSProperties
