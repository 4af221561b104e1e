import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import type { Field } from '../use-field.ts'
import { FieldError, ReadingMark } from './field-frame.tsx'

/** Around a control in a row of a list: its label above it, its error and limits below, no room for more. */
export function RowFrame({ field, children }: { field: Field; children: ReactNode }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box
        component="label"
        htmlFor={field.name}
        sx={{ display: 'block', fontSize: '0.8125rem', marginBlockEnd: 1 }}
      >
        {field.label}
      </Box>
      {children}
      <FieldError field={field} />
      <Box id={`${field.name}-help`} sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
        {field.help} {field.limits && `${field.limits}.`}
        <ReadingMark field={field} />
      </Box>
    </Box>
  )
}
