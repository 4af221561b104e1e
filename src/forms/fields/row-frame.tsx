import type { ReactNode } from 'react'
import type { Field } from '../document/use-field.ts'
import { FieldError, ReadingMark } from './field-frame.tsx'

/**
 * The frame of a control in a row of a list: its label above, its error below. Help is shown once
 * for the whole list.
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
