import OutlinedInput from '@mui/material/OutlinedInput'
import { lazy, Suspense } from 'react'
import { useField } from '../use-field.ts'
import { FieldFrame } from './field-frame.tsx'

/** A value on the wire, and how it reads. */
export interface Choice {
  value: string
  label: string
}

interface Props {
  name: string
  /** All real values; undefined while they are being loaded. */
  choices: readonly Choice[] | undefined
  /** Whether the field may be left empty. */
  clearable?: boolean
}

const ChoiceInput = lazy(async () => ({
  default: (await import('./choice-input.tsx')).ChoiceInput,
}))

/** One of many values, found by typing a part of its name or of its code. A value of no list is shown as it came and can stay. */
export function ChoiceField({ name, choices, clearable = false }: Props) {
  const field = useField(name)
  return (
    <FieldFrame field={field}>
      <Suspense fallback={<OutlinedInput fullWidth disabled />}>
        <ChoiceInput field={field} choices={choices} clearable={clearable} />
      </Suspense>
    </FieldFrame>
  )
}
