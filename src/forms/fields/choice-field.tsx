import { Suspense } from 'react'
import { lazyPart } from '../../ui/lazy-part.ts'
import { useField } from '../document/use-field.ts'
import { FieldFrame } from './field-frame.tsx'
import { type Choice, SelectInput } from './select-input.tsx'

interface Props {
  name: string
  /** All real values; undefined while they are being loaded. */
  choices: readonly Choice[] | undefined
  /** Whether the field may be left empty. */
  clearable?: boolean
}

const ChoiceInput = lazyPart(
  async () => (await import('./choice-input.tsx')).ChoiceInput,
  ({ field, choices = [], clearable }) => (
    <SelectInput
      field={field}
      choices={clearable ? [{ value: '', label: '' }, ...choices] : choices}
    />
  ),
)

/** One of many values, found by typing a part of its name or of its code. A value of no list is shown as it came and can stay. */
export function ChoiceField({ name, choices, clearable = false }: Props) {
  const field = useField(name)
  return (
    <FieldFrame field={field}>
      <Suspense fallback={<SelectInput field={field} choices={choices ?? []} fullWidth disabled />}>
        <ChoiceInput field={field} choices={choices} clearable={clearable} />
      </Suspense>
    </FieldFrame>
  )
}
