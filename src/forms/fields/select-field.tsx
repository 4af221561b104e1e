import { useField } from '../document/use-field.ts'
import { FieldFrame } from './field-frame.tsx'
import { SelectInput } from './select-input.tsx'

/** One of a few values. */
export function SelectField({ name, options }: { name: string; options: readonly string[] }) {
  const field = useField(name)
  const choices = options.map((value) => ({ value, label: field.value(value) }))
  return (
    <FieldFrame field={field}>
      <SelectInput field={field} choices={choices} />
    </FieldFrame>
  )
}
