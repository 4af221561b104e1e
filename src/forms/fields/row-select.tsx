import { type FieldValues, useController } from 'react-hook-form'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useDocumentForm } from '../document/form-spec.ts'
import type { FieldName } from './field-name.ts'
import { RowFrame } from './row-frame.tsx'
import { useRowField } from './row-words.ts'

interface Props<V extends FieldValues> {
  name: FieldName<V, string>
  options: readonly string[]
}

/**
 * One of a few values in a row of a list. A value that is not among them is shown as the server
 * sent it, and can be kept.
 */
export function RowSelect<V extends FieldValues = never>({ name, options }: Props<V>) {
  const { form } = useDocumentForm()
  const field = useRowField(name)
  const { field: input } = useController({ name, control: form.control })
  return (
    <RowFrame field={field}>
      <select {...input} {...field.aria} className="text-input">
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

/** A component of its own, so that only the few rows that need the text look it up. */
function UnknownOption({ value }: { value: string }) {
  const { t } = useTranslation()
  return <option value={value}>{t('form.unknownOption', { value })}</option>
}
