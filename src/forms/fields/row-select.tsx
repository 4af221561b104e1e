import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useDocumentForm } from '../document/form-spec.ts'
import { RowFrame } from './row-frame.tsx'
import { useRowField } from './row-words.ts'

/** One of a few values in a row of a list. A value that is not among them is shown as it came and can stay. */
export function RowSelect({ name, options }: { name: string; options: readonly string[] }) {
  const { form } = useDocumentForm()
  const field = useRowField(name)
  const { field: input } = useController({ name, control: form.control })
  return (
    <RowFrame field={field}>
      <select {...input} {...field.aria}>
        {!options.includes(input.value) && <UnknownOption value={input.value} />}
        {options.map((value) => (
          <option key={value} value={value}>
            {field.value(value)}
          </option>
        ))}
      </select>
    </RowFrame>
  )
}

/** Apart, since finding words costs each of hundreds of rows time, and few need these. */
function UnknownOption({ value }: { value: string }) {
  const { t } = useTranslation()
  return <option value={value}>{t('form.unknownOption', { value })}</option>
}
