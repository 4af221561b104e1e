import Box from '@mui/material/Box'
import Switch from '@mui/material/Switch'
import { type FieldValues, useController } from 'react-hook-form'
import { useDocumentForm } from '../document/form-spec.ts'
import { useField } from '../document/use-field.ts'
import { ValueMarks } from '../marks/value-marks.tsx'
import { control, FieldError, FieldHelp, frame, labelText } from './field-frame.tsx'
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
    <Box data-field={name} sx={row}>
      <div>
        <Box component="label" htmlFor={name} sx={{ ...labelText, cursor: 'pointer' }}>
          {field.label}
        </Box>
        <FieldHelp field={field} />
      </div>
      <div>
        <Box sx={{ ...control, marginInlineStart: -2 }}>
          <Switch
            name={name}
            checked={Boolean(input.value)}
            onChange={(event) => input.onChange(event.target.checked)}
            onBlur={input.onBlur}
            slotProps={{ input: { ...field.aria, ref: input.ref, role: 'switch' } }}
          />
          <ValueMarks field={field} />
        </Box>
        <FieldError field={field} />
      </div>
    </Box>
  )
}

/** A switch stays beside its label, even in a narrow container. */
const row = {
  ...frame,
  gridTemplateColumns: {
    xs: 'minmax(0, 1fr) auto',
    sm: 'var(--switch-columns, minmax(0, 5fr) minmax(0, 7fr))',
  },
}
