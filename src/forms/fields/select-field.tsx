import NativeSelect from '@mui/material/NativeSelect'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../editing.ts'
import { useField } from '../use-field.ts'
import { FieldFrame } from './field-frame.tsx'

/** One of a few values. A value that this console does not know is shown as it came and can stay. */
export function SelectField({ name, options }: { name: string; options: readonly string[] }) {
  const { t } = useTranslation()
  const { form } = useEditing()
  const field = useField(name)
  const { field: input } = useController({ name, control: form.control })
  const isKnown = options.includes(input.value)
  return (
    <FieldFrame field={field}>
      <NativeSelect
        value={input.value}
        onChange={input.onChange}
        onBlur={input.onBlur}
        input={<OutlinedInput name={name} sx={{ minInlineSize: 240 }} />}
        inputProps={field.aria}
        inputRef={input.ref}
        error={field.error !== ''}
      >
        {!isKnown && (
          <option value={input.value}>{t('form.unknownOption', { value: input.value })}</option>
        )}
        {options.map((option) => (
          <option key={option} value={option}>
            {field.value(option)}
          </option>
        ))}
      </NativeSelect>
    </FieldFrame>
  )
}
