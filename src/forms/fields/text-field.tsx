import OutlinedInput from '@mui/material/OutlinedInput'
import type { FieldValues } from 'react-hook-form'
import { useTextInput } from '../document/use-field.ts'
import { FieldFrame } from './field-frame.tsx'
import type { FieldName } from './field-name.ts'

interface Props<V extends FieldValues> {
  name: FieldName<V, string>
  /** Rows of a text that has several lines. */
  rows?: number
  /** Uses a fixed-width font, for PEM or JSON. */
  code?: boolean
}

/** A text. */
export function TextField<V extends FieldValues = never>(props: Props<V>) {
  const { name, rows, code = false } = props
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
