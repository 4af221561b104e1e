import type { FieldValues } from 'react-hook-form'
import { TextArea } from '../../ui/entries/text-area.tsx'
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
  const { field, input } = useTextInput(name)
  const style = code ? { fontFamily: 'monospace' } : undefined
  return (
    <FieldFrame field={field} isShort={isShort} {...(code && { width: '100%' })}>
      {rows ? (
        <TextArea {...input} rows={rows} style={style} />
      ) : (
        <input {...input} className="text-input" style={style} />
      )}
    </FieldFrame>
  )
}
