import { useField } from '../use-field.ts'
import { RowFrame } from './row-frame.tsx'
import { SelectInput } from './select-input.tsx'

/** One of a few values in a row of a list. */
export function RowSelect({ name, options }: { name: string; options: readonly string[] }) {
  const field = useField(name)
  const choices = options.map((value) => ({ value, label: field.value(value) }))
  return (
    <RowFrame field={field}>
      <SelectInput field={field} choices={choices} fullWidth />
    </RowFrame>
  )
}
