import Box from '@mui/material/Box'
import OutlinedInput from '@mui/material/OutlinedInput'
import type { KeyboardEvent } from 'react'
import { useEditing } from '../editing.ts'
import { useField } from '../use-field.ts'
import { FieldError } from './field-frame.tsx'

interface Props {
  name: string
  /** Whether pasted line breaks stay, for the schema to refuse: a field of one line would drop them without a word. */
  keepsLines?: boolean
}

/** A text in a row of a list: its label above it, its limits below, no room for more. */
export function RowField({ name, keepsLines = false }: Props) {
  const { form } = useEditing()
  const field = useField(name)
  const { ref, ...registered } = form.register(name)
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box
        component="label"
        htmlFor={name}
        sx={{ display: 'block', fontSize: '0.8125rem', marginBlockEnd: 1 }}
      >
        {field.label}
      </Box>
      <OutlinedInput
        {...registered}
        inputRef={ref}
        fullWidth
        {...(keepsLines && {
          multiline: true,
          onKeyDown: saveOnEnter,
          sx: { padding: '1px 13px' },
        })}
        error={field.error !== ''}
        slotProps={{ input: { ...field.aria, dir: 'auto', autoComplete: 'off' } }}
      />
      <FieldError field={field} />
      <Box id={`${name}-help`} sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
        {field.help} {field.limits && `${field.limits}.`}
      </Box>
    </Box>
  )
}

/** Enter saves here as it does in a field of one line. */
function saveOnEnter(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.closest('form')?.requestSubmit()
}
