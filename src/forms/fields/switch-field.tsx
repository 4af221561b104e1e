import Box from '@mui/material/Box'
import Switch from '@mui/material/Switch'
import { type FieldValues, useController } from 'react-hook-form'
import { useDocumentForm } from '../document/form-spec.ts'
import { useField } from '../document/use-field.ts'
import { DefaultMark } from './default-mark.tsx'
import { FieldError, frame, helpText, labelRow, ReadingMark } from './field-frame.tsx'
import type { FieldName } from './field-name.ts'

/** Something that is on or off. Its label is beside the switch. */
export function SwitchField<V extends FieldValues = never>({
  name,
}: {
  name: FieldName<V, boolean>
}) {
  const { form } = useDocumentForm()
  const field = useField(name)
  const { field: input } = useController({ name, control: form.control })
  return (
    <Box data-field={name} sx={frame}>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ ...labelRow, alignItems: 'center', minBlockSize: 36 }}>
          <Box
            component="label"
            sx={{ display: 'flex', alignItems: 'center', gap: 2, cursor: 'pointer' }}
          >
            <Switch
              name={name}
              checked={Boolean(input.value)}
              onChange={(event) => input.onChange(event.target.checked)}
              onBlur={input.onBlur}
              slotProps={{ input: { ...field.aria, ref: input.ref, role: 'switch' } }}
              sx={{ marginInlineStart: -2 }}
            />
            {field.label}
          </Box>
          <DefaultMark field={field} />
        </Box>
        <FieldError field={field} />
      </Box>
      <Box
        sx={{ ...helpText, paddingBlockStart: { lg: 'var(--field-help-start, 8px)' } }}
        id={`${name}-help`}
      >
        {field.help}
        <ReadingMark field={field} />
      </Box>
    </Box>
  )
}
