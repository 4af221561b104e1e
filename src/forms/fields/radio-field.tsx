import { type FieldValues, useController } from 'react-hook-form'
import { useDocumentForm } from '../document/form-spec.ts'
import { useField } from '../document/use-field.ts'
import { FieldFrame } from './field-frame.tsx'
import type { FieldName } from './field-name.ts'
import './radio-field.css'

interface Props<V extends FieldValues> {
  name: FieldName<V, string>
  options: readonly string[]
}

/** One of two to four values, all visible. */
export function RadioField<V extends FieldValues = never>({ name, options }: Props<V>) {
  const { form } = useDocumentForm()
  const field = useField(name)
  const { field: input } = useController({ name, control: form.control })
  return (
    <FieldFrame field={field} labels="group" width="auto">
      <div className="radio-field">
        {options.map((option, index) => (
          <label key={option}>
            <input
              type="radio"
              name={name}
              value={option}
              checked={input.value === option}
              onChange={() => input.onChange(option)}
              onBlur={input.onBlur}
              {...(index === 0 && { id: name, ref: input.ref })}
            />
            <span>{field.value(option)}</span>
          </label>
        ))}
      </div>
    </FieldFrame>
  )
}
