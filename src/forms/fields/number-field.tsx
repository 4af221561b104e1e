import { type FieldValues, useWatch } from 'react-hook-form'
import type { Unit } from '../../i18n/texts.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
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
  const registered = form.register(name, { setValueAs: asWholeNumber })
  return (
    <FieldFrame field={field} isShort>
      <span className="text-input with-unit">
        <input
          {...registered}
          {...field.aria}
          {...typing.digits}
          aria-required
          aria-describedby={`${name}-unit ${field.aria['aria-describedby']}`}
        />
        {unit && <UnitOf name={name} unit={unit} />}
      </span>
    </FieldFrame>
  )
}

function UnitOf({ name, unit }: { name: string; unit: Unit }) {
  const { t } = useTranslation()
  const { form } = useDocumentForm()
  const count = Number(useWatch({ control: form.control, name })) || 0
  return <span id={`${name}-unit`}>{t(`form.units.${unit}`, { count })}</span>
}
