import OutlinedInput from '@mui/material/OutlinedInput'
import type { KeyboardEvent } from 'react'
import { useEditing } from '../editing.ts'
import { useField } from '../use-field.ts'
import { RowFrame } from './row-frame.tsx'

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
    <RowFrame field={field}>
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
    </RowFrame>
  )
}

/** Enter saves here as it does in a field of one line. */
function saveOnEnter(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.closest('form')?.requestSubmit()
}
