import { type FieldValues, useController } from 'react-hook-form'
import { Switch } from '../../ui/entries/switch.tsx'
import { useDocumentForm } from '../document/form-spec.ts'
import { useField } from '../document/use-field.ts'
import { ValueMarks } from '../marks/value-marks.tsx'
import { FieldError, FieldHelp } from './field-frame.tsx'
import type { FieldName } from './field-name.ts'

/** Something that is on or off. */
export function SwitchField<V extends FieldValues = never>({
  name,
}: {
  name: FieldName<V, boolean>
}) {
  const { form } = useDocumentForm()
  const field = useField(name)
  const { field: input } = useController({ name, control: form.control })
  return (
    <div data-field={name} className="field switch-field">
      <div>
        <label htmlFor={name} className="field-label">
          {field.label}
        </label>
        <FieldHelp field={field} />
      </div>
      <div>
        <div className="field-control">
          <Switch
            name={name}
            checked={Boolean(input.value)}
            onChange={(event) => input.onChange(event.target.checked)}
            onBlur={input.onBlur}
            ref={input.ref}
            {...field.aria}
          />
          <ValueMarks field={field} />
        </div>
        <FieldError field={field} />
      </div>
    </div>
  )
}
