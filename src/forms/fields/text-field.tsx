import OutlinedInput from '@mui/material/OutlinedInput'
import type { FieldValues } from 'react-hook-form'
import { useTextInput } from '../document/use-field.ts'
import { FieldFrame } from './field-frame.tsx'
import type { FieldName } from './field-name.ts'

interface Props<V extends FieldValues> {
  name: FieldName<V, string>
  /** Rows of a text that has several lines; it grows with the text. */
  rows?: number
  /** Uses a fixed-width font, for PEM or JSON. */
  code?: boolean
  /** Holds a few characters, such as a number. */
  isShort?: boolean
}

/** A text of one or more lines. */
export function TextField<V extends FieldValues = never>(props: Props<V>) {
  const { name, rows, code = false, isShort = false } = props
  const { field, input, attributes } = useTextInput(name)
  return (
    <FieldFrame field={field} isShort={isShort} {...(code && { width: '100%' })}>
      <OutlinedInput
        {...input}
        slotProps={{ input: { ...attributes, ...(rows && { enterKeyHint: 'enter' }) } }}
        {...(rows && { multiline: true, minRows: rows, maxRows: 14 })}
        {...(code && { sx: codeText })}
      />
    </FieldFrame>
  )
}

const codeText = { '& .MuiOutlinedInput-input': { fontFamily: 'monospace' } }
