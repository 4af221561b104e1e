import { useController } from 'react-hook-form'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useDocumentForm } from '../document/form-spec.ts'
import type { Field } from '../document/use-field.ts'

/** A value on the wire and its label. */
export interface Choice {
  value: string
  label: string
}

interface Props {
  field: Field
  /** undefined while they are being loaded. */
  choices: readonly Choice[] | undefined
  /** As wide as its container instead of its longest choice. */
  fullWidth?: boolean
  disabled?: boolean
}

/**
 * The browser's own list of values. A value that is not among them is shown as the server sent it,
 * and can be kept.
 */
export function SelectInput({ field, choices, fullWidth = false, disabled = false }: Props) {
  const { t } = useTranslation()
  const { form } = useDocumentForm()
  const { name } = field
  const { field: input } = useController({ name, control: form.control })
  const isKnown = choices?.some(({ value }) => value === input.value)
  const unknown = t('form.unknownOption', { value: input.value })
  return (
    <select
      {...input}
      {...field.aria}
      className="text-input"
      style={fullWidth ? undefined : { inlineSize: 'auto', minInlineSize: 240 }}
      disabled={disabled}
    >
      {!isKnown && <option value={input.value}>{choices ? unknown : input.value}</option>}
      {choices?.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
