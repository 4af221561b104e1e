import OutlinedInput from '@mui/material/OutlinedInput'
import { useEditing } from '../editing.ts'
import { useField } from '../use-field.ts'
import { FieldFrame } from './field-frame.tsx'

interface Props {
  name: string
  /** Rows of a text that has several lines. */
  rows?: number
  /** Set in a fixed-width face: PEM, JSON. */
  code?: boolean
}

/** A text. */
export function TextField({ name, rows, code = false }: Props) {
  const { form } = useEditing()
  const field = useField(name)
  const { ref, ...registered } = form.register(name)
  return (
    <FieldFrame field={field}>
      <OutlinedInput
        {...registered}
        inputRef={ref}
        fullWidth
        error={field.error !== ''}
        slotProps={{
          input: { ...field.aria, dir: 'auto', autoComplete: 'off', spellCheck: !code },
        }}
        {...(rows && { multiline: true, rows })}
        {...(code && {
          sx: { '& .MuiOutlinedInput-input': { fontFamily: 'monospace', height: 'auto' } },
        })}
      />
    </FieldFrame>
  )
}
