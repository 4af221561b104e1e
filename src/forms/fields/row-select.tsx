import NativeSelect from '@mui/material/NativeSelect'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../editing.ts'
import { useField } from '../use-field.ts'
import { RowFrame } from './row-frame.tsx'

/** One of a few values in a row of a list. A value that this console does not know is shown as it came and can stay. */
export function RowSelect({ name, options }: { name: string; options: readonly string[] }) {
  const { t } = useTranslation()
  const { form } = useEditing()
  const field = useField(name)
  const { field: input } = useController({ name, control: form.control })
  return (
    <RowFrame field={field}>
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
    </RowFrame>
  )
}
