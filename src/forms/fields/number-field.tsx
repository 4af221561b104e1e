import InputAdornment from '@mui/material/InputAdornment'
import OutlinedInput from '@mui/material/OutlinedInput'
import { type FieldValues, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Unit } from '../../i18n/texts.ts'
import { typing } from '../../ui/entries/typing.ts'
import { useDocumentForm } from '../document/form-spec.ts'
import { useField } from '../document/use-field.ts'
import { FieldFrame } from './field-frame.tsx'
import type { FieldName } from './field-name.ts'
import { asWholeNumber } from './whole-number.ts'

interface Props<V extends FieldValues> {
  name: FieldName<V, number>
}

/** A whole number, and after it its unit in the form spec. */
export function NumberField<V extends FieldValues = never>({ name }: Props<V>) {
  const { form, spec } = useDocumentForm()
  const unit = spec.units?.[name]
  const field = useField(name)
  const { ref, ...registered } = form.register(name, { setValueAs: asWholeNumber })
  return (
    <FieldFrame field={field} isShort>
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
        {...(unit && { endAdornment: <UnitOf name={name} unit={unit} /> })}
      />
    </FieldFrame>
  )
}

function UnitOf({ name, unit }: { name: string; unit: Unit }) {
  const { t } = useTranslation()
  const { form } = useDocumentForm()
  const count = Number(useWatch({ control: form.control, name })) || 0
  return (
    <InputAdornment id={`${name}-unit`} position="end">
      {t(`form.units.${unit}`, { count })}
    </InputAdornment>
  )
}
