import OutlinedInput from '@mui/material/OutlinedInput'
import { useTextInput } from '../document/use-field.ts'
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
  const { field, input } = useTextInput(name)
  return (
    <FieldFrame field={field}>
      <OutlinedInput
        {...input}
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
