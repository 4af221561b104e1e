import type { FieldValues } from 'react-hook-form'
import { useField } from '../document/use-field.ts'
import { FieldFrame } from './field-frame.tsx'
import type { FieldName } from './field-name.ts'
import { SelectInput } from './select-input.tsx'

interface Props<V extends FieldValues> {
  name: FieldName<V, string>
  options: readonly string[]
}

/** One of a few values. */
export function SelectField<V extends FieldValues = never>({ name, options }: Props<V>) {
  const field = useField(name)
  const choices = options.map((value) => ({ value, label: field.value(value) }))
  return (
    <FieldFrame field={field} width="18rem">
      <SelectInput field={field} choices={choices} fullWidth />
    </FieldFrame>
  )
}
