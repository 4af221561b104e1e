import InputAdornment from '@mui/material/InputAdornment'
import OutlinedInput from '@mui/material/OutlinedInput'
import { type FieldValues, useWatch } from 'react-hook-form'
import { typing } from '../../ui/entries/typing.ts'
import { useDocumentForm } from '../document/form-spec.ts'
import { useField } from '../document/use-field.ts'
import { FieldFrame } from './field-frame.tsx'
import type { FieldName } from './field-name.ts'
import { asWholeNumber } from './whole-number.ts'

interface Props<V extends FieldValues> {
  name: FieldName<V, number>
  /** The unit after so many, such as "day" and "days". */
  unit?: (count: number) => string
}

/** A whole number, with its unit after it. */
export function NumberField<V extends FieldValues = never>({ name, unit }: Props<V>) {
  const { form } = useDocumentForm()
  const field = useField(name)
  const { ref, ...registered } = form.register(name, { setValueAs: asWholeNumber })
  return (
    <FieldFrame field={field} width="8.75rem">
      <OutlinedInput
        {...registered}
        inputRef={ref}
        error={field.error !== ''}
        fullWidth
        slotProps={{
          input: {
            ...field.aria,
            ...typing.digits,
            'aria-required': true,
            'aria-describedby': `${name}-unit ${field.aria['aria-describedby']}`,
          },
        }}
        {...(unit && { endAdornment: <Unit name={name} unit={unit} /> })}
      />
    </FieldFrame>
  )
}

function Unit({ name, unit }: { name: string; unit: (count: number) => string }) {
  const { form } = useDocumentForm()
  const count = Number(useWatch({ control: form.control, name })) || 0
  return (
    <InputAdornment id={`${name}-unit`} position="end">
      {unit(count)}
    </InputAdornment>
  )
}
