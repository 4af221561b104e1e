import type { KeyboardEvent } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useCleanedInput, useTyping } from '../document/use-field.ts'
import type { FieldName } from './field-name.ts'
import { RowFrame } from './row-frame.tsx'
import { useRowField } from './row-words.ts'

interface Props<V extends FieldValues> {
  name: FieldName<V, string>
  /**
   * Keeps pasted line breaks, so that the schema rejects them: an input of one line would remove
   * them without telling the user.
   */
  keepsLines?: boolean
  /** From how many characters on errors are shown while typing. */
  judgesFrom?: number
}

/** A text in a row of a list. It is a plain element, as a list can have hundreds of them. */
export function RowField<V extends FieldValues = never>(props: Props<V>) {
  const { name, keepsLines = false, judgesFrom } = props
  const field = useRowField(name)
  const registered = useCleanedInput(name, judgesFrom)
  const input = {
    ...registered,
    ...field.aria,
    ...useTyping(name),
    className: 'text-input',
    dir: 'auto',
  }
  return (
    <RowFrame field={field}>
      {keepsLines ? <textarea {...input} rows={1} onKeyDown={saveOnEnter} /> : <input {...input} />}
    </RowFrame>
  )
}

/** Enter saves, as it does in an input of one line. */
function saveOnEnter(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.closest('form')?.requestSubmit()
}
