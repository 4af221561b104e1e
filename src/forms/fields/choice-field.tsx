import { type FieldValues, useWatch } from 'react-hook-form'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import { useDocumentForm } from '../document/form-spec.ts'
import { useField } from '../document/use-field.ts'
import { usePlaces } from '../places/use-places.ts'
import type { ChoiceInputProps } from './choice-input.tsx'
import { FieldFrame } from './field-frame.tsx'
import type { FieldName } from './field-name.ts'
import { SelectInput } from './select-input.tsx'

interface Props<V extends FieldValues> {
  name: FieldName<V, string>
  /** Whether the field may be left empty. */
  clearable?: boolean
}

const ChoiceInput = lazyPart(
  async () => (await import('./choice-input.tsx')).ChoiceInput,
  CurrentChoice,
  ({ field, choices = [], clearable }) => (
    <SelectInput
      field={field}
      choices={clearable ? [{ value: '', label: '' }, ...choices] : choices}
    />
  ),
)

/**
 * One of the values that the form spec names, found by typing a part of its name or its code. A
 * value that is not in the list is shown as the server sent it, and can be kept.
 */
export function ChoiceField<V extends FieldValues = never>(props: Props<V>) {
  const { name, clearable = false } = props
  const list = useDocumentForm<V>().spec.choices?.[name]
  const places = usePlaces()
  const choices = list && places?.[list]
  const field = useField(name)
  return (
    <FieldFrame field={field}>
      <ChoiceInput field={field} choices={choices} clearable={clearable} />
    </FieldFrame>
  )
}

/** The current value, until the list has loaded. */
function CurrentChoice({ field, choices }: ChoiceInputProps) {
  const { form } = useDocumentForm()
  const current: unknown = useWatch({ control: form.control, name: field.name })
  const known = choices?.filter(({ value }) => value === current)
  return <SelectInput field={field} choices={known} fullWidth disabled />
}
