import type { KeyboardEvent } from 'react'
import { useCleanedInput } from '../document/use-field.ts'
import { RowFrame } from './row-frame.tsx'
import { useRowField } from './row-words.ts'

interface Props {
  name: string
  /** Whether pasted line breaks stay, for the schema to refuse: a field of one line would drop them without a word. */
  keepsLines?: boolean
}

/** A text in a row of a list. The browser's own element: a list can have hundreds of them. */
export function RowField({ name, keepsLines = false }: Props) {
  const field = useRowField(name)
  const registered = useCleanedInput(name)
  const input = { ...registered, ...field.aria, dir: 'auto', autoComplete: 'off' }
  return (
    <RowFrame field={field}>
      {keepsLines ? <textarea {...input} rows={1} onKeyDown={saveOnEnter} /> : <input {...input} />}
    </RowFrame>
  )
}

/** Enter saves here as it does in a field of one line. */
function saveOnEnter(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.closest('form')?.requestSubmit()
}
