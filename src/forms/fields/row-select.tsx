import Box from '@mui/material/Box'
import NativeSelect from '@mui/material/NativeSelect'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../editing.ts'
import { useField } from '../use-field.ts'
import { FieldError } from './field-frame.tsx'

/** One of a few values in a row of a list. A value that this console does not know is shown as it came and can stay. */
export function RowSelect({ name, options }: { name: string; options: readonly string[] }) {
  const { t } = useTranslation()
  const { form } = useEditing()
  const field = useField(name)
  const { field: input } = useController({ name, control: form.control })
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box
        component="label"
        htmlFor={name}
        sx={{ display: 'block', fontSize: '0.8125rem', marginBlockEnd: 1 }}
      >
        {field.label}
      </Box>
      <NativeSelect
        fullWidth
        value={input.value}
        onChange={input.onChange}
        onBlur={input.onBlur}
        input={<OutlinedInput name={name} />}
        inputProps={field.aria}
        inputRef={input.ref}
        error={field.error !== ''}
      >
        {!options.includes(input.value) && (
          <option value={input.value}>{t('form.unknownOption', { value: input.value })}</option>
        )}
        {options.map((option) => (
          <option key={option} value={option}>
            {field.value(option)}
          </option>
        ))}
      </NativeSelect>
      <FieldError field={field} />
      <Box id={`${name}-help`} sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
        {field.help}
      </Box>
    </Box>
  )
}
