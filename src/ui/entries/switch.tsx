import type { ComponentProps } from 'react'

/** Browsers tell screen readers whether it is checked. */
const look = { type: 'checkbox', role: 'switch', className: 'switch' } as const

/** Something that is on or off. Its styles are in fields.css. */
export function Switch(props: ComponentProps<'input'>) {
  return <input {...look} {...props} />
}
