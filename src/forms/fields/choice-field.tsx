import type { FieldValues } from 'react-hook-form'
import { lazyPart } from '../../ui/lazy-part.ts'
import { useField } from '../document/use-field.ts'
import { FieldFrame } from './field-frame.tsx'
import type { FieldName } from './field-name.ts'
import { type Choice, SelectInput } from './select-input.tsx'

interface Props<V extends FieldValues> {
  name: FieldName<V, string>
  /** All values; undefined while they are being loaded. */
  choices: readonly Choice[] | undefined
  /** Whether the field may be left empty. */
  clearable?: boolean
}

const ChoiceInput = lazyPart(
  async () => (await import('./choice-input.tsx')).ChoiceInput,
  ({ field, choices }) => <SelectInput field={field} choices={choices} fullWidth disabled />,
  ({ field, choices = [], clearable }) => (
    <SelectInput
      field={field}
      choices={clearable ? [{ value: '', label: '' }, ...choices] : choices}
    />
  ),
)

/**
 * One of many values, found by typing a part of its name or its code. A value that is not in the
 * list is shown as the server sent it, and can be kept.
 */
export function ChoiceField<V extends FieldValues = never>(props: Props<V>) {
  const { name, choices, clearable = false } = props
  const field = useField(name)
  return (
    <FieldFrame field={field}>
      <ChoiceInput field={field} choices={choices} clearable={clearable} />
    </FieldFrame>
  )
}
