import type { ReactNode } from 'react'
import type { Field } from '../document/use-field.ts'
import { FieldError, ReadingMark } from './field-frame.tsx'

/**
 * Around a control in a row of a list: its label above it, its error below. What else there is to
 * say, the list says once.
 */
export function RowFrame({ field, children }: { field: Field; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={field.name}>{field.label}</label>
      {children}
      <FieldError field={field} />
      <ReadingMark field={field} />
    </div>
  )
}
