import { useState } from 'react'
import { get, useController, useFormState, useWatch } from 'react-hook-form'
import type { TenantEdits } from '../../contract/tenant.ts'
import { QUOTA_UNITS, type QuotaUnit } from '../../contract/values/quota-units.ts'
import { splitQuota, typedQuota } from '../../domain/tenant/quota-entry.ts'
import { parseQuota } from '../../domain/tenant/quota-text.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { type Field, useField } from '../../forms/document/use-field.ts'
import { FieldFrame } from '../../forms/fields/field-frame.tsx'
import type { FieldName } from '../../forms/fields/field-name.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { typing } from '../../ui/entries/typing.ts'
import './quota-field.css'

const UNITS: readonly QuotaUnit[] = QUOTA_UNITS

interface Props {
  name: FieldName<TenantEdits, string>
}

/** Disk space: a number and its unit, or unlimited. A key in the number renders only its input. */
export function QuotaField({ name }: Props) {
  const field = useField(name)
  return (
    <FieldFrame field={field} labels="group" width="auto">
      <div className="quota-field">
        <Amount field={field} name={name} />
        <Unit field={field} name={name} />
        <Unlimited name={name} />
      </div>
    </FieldFrame>
  )
}

function Amount({ field, name }: Props & { field: Field }) {
  const { t } = useTranslation('settings')
  const { form } = useDocumentForm<TenantEdits>()
  const { field: input } = useController({ name, control: form.control })
  const locale = useLocale()
  // Typed text may not be a quota yet, and a PBX may send one in an unknown format. Both are shown
  // unchanged.
  const { isUnlimited, amount, unit } = partsOf(input.value)
  /** The text while it is being typed, such as "1," on the way to "1,5". */
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      className="text-input"
      style={{ inlineSize: '5.5rem' }}
      value={typed ?? (isUnlimited ? '' : amount)}
      onChange={(event) => {
        setTyped(event.target.value)
        input.onChange(typedQuota(event.target.value, unit, locale))
      }}
      onBlur={() => {
        setTyped(null)
        input.onBlur()
      }}
      ref={input.ref}
      disabled={isUnlimited}
      {...field.aria}
      {...typing.decimal}
      aria-label={t('storage.amount', { field: field.label })}
    />
  )
}

function Unit({ field, name }: Props & { field: Field }) {
  const { t } = useTranslation('settings')
  const { form } = useDocumentForm<TenantEdits>()
  const { isUnlimited, unit } = useWatch({ control: form.control, name, compute: unitOf })
  const change = useChange(name)
  const changeUnit = (chosen: string) => change(`${partsOf(form.getValues(name)).amount}${chosen}`)
  return (
    <select
      className="text-input"
      style={{ inlineSize: 'auto' }}
      value={isUnlimited ? '' : unit}
      onChange={(event) => changeUnit(event.target.value)}
      disabled={isUnlimited}
      aria-label={t('storage.unit', { field: field.label })}
    >
      {!UNITS.some((known) => known === unit) && <option>{isUnlimited ? '' : unit}</option>}
      {UNITS.map((known) => (
        <option key={known}>{known}</option>
      ))}
    </select>
  )
}

function Unlimited({ name }: Props) {
  const { t } = useTranslation('settings')
  const { spec, form } = useDocumentForm<TenantEdits>()
  const { isUnlimited } = useWatch({ control: form.control, name, compute: unitOf })
  const standard: string = get(spec.defaults, name)
  // Unticking "Unlimited" sets the previous quota again.
  const [last, setLast] = useState(standard)
  const change = useChange(name)
  const setUnlimited = (isChecked: boolean) => {
    const text: string = form.getValues(name)
    if (isChecked) setLast(typeof parseQuota(text) === 'object' ? text : standard)
    change(isChecked ? '' : last)
  }
  return (
    <label className="quota-field-unlimited">
      <input
        type="checkbox"
        className="checkbox"
        checked={isUnlimited}
        onChange={(event) => setUnlimited(event.target.checked)}
      />
      {t('storage.unlimited')}
    </label>
  )
}

/** Returns a function that sets the quota. After a failed save, it is validated at each change. */
function useChange(name: Props['name']) {
  const { form } = useDocumentForm<TenantEdits>()
  const { isSubmitted } = useFormState({ control: form.control })
  return (text: string) => form.setValue(name, text, { shouldValidate: isSubmitted })
}

const partsOf = (text: string) => ({
  isUnlimited: parseQuota(text) === 'unlimited',
  ...splitQuota(text),
})
const unitOf = (text: string) => {
  const { isUnlimited, unit } = partsOf(text)
  return { isUnlimited, unit }
}
