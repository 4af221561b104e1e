import { type ReactNode, useId } from 'react'

interface Props {
  label: string
  className?: string
  /** Renders the control with this id. */
  children: (id: string) => ReactNode
}

/** A control with a small label above it, outside of a form. Its styles are in lists.css. */
export function Labelled({ label, className = '', children }: Props) {
  const id = useId()
  return (
    <div className={`labelled ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
