import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import NativeSelect from '@mui/material/NativeSelect'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useState } from 'react'
import { get, useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { TenantEdits } from '../../contract/tenant.ts'
import { QUOTA_UNITS, type QuotaUnit } from '../../contract/values/quota-units.ts'
import { splitQuota, typedQuota } from '../../domain/tenant/quota-entry.ts'
import { parseQuota } from '../../domain/tenant/quota-text.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useField } from '../../forms/document/use-field.ts'
import { FieldFrame } from '../../forms/fields/field-frame.tsx'
import type { FieldName } from '../../forms/fields/field-name.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { typing } from '../../ui/entries/typing.ts'

const UNITS: readonly QuotaUnit[] = QUOTA_UNITS

/** Disk space: a number and its unit, or unlimited. */
export function QuotaField({ name }: { name: FieldName<TenantEdits, string> }) {
  const { t } = useTranslation('settings')
  const { spec, form } = useDocumentForm<TenantEdits>()
  const field = useField(name)
  const { field: input } = useController({ name, control: form.control })
  const locale = useLocale()
  const text: string = input.value
  const isUnlimited = parseQuota(text) === 'unlimited'
  // Typed text may not be a quota yet, and a PBX may send one in an unknown format. Both are shown
  // unchanged.
  const { amount, unit } = splitQuota(text)
  /** The text while it is being typed, such as "1," on the way to "1,5". */
  const [typed, setTyped] = useState<string | null>(null)
  const standard: string = get(spec.defaults, name)
  // Unticking "Unlimited" sets the previous quota again.
  const [last, setLast] = useState(standard)
  const setUnlimited = (isChecked: boolean) => {
    if (isChecked) setLast(typeof parseQuota(text) === 'object' ? text : standard)
    input.onChange(isChecked ? '' : last)
  }
  return (
    <FieldFrame field={field} labels="group" width="auto">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <OutlinedInput
          value={typed ?? (isUnlimited ? '' : amount)}
          onChange={(event) => {
            setTyped(event.target.value)
            input.onChange(typedQuota(event.target.value, unit, locale))
          }}
          onBlur={() => {
            setTyped(null)
            input.onBlur()
          }}
          inputRef={input.ref}
          disabled={isUnlimited}
          error={field.error !== ''}
          sx={{ inlineSize: '7.5rem' }}
          slotProps={{
            input: {
              ...field.aria,
              ...typing.decimal,
              'aria-label': t('storage.amount', { field: field.label }),
            },
          }}
        />
        <NativeSelect
          value={isUnlimited ? '' : unit}
          onChange={(event) => input.onChange(`${amount}${event.target.value}`)}
          disabled={isUnlimited}
          input={<OutlinedInput />}
          inputProps={{ 'aria-label': t('storage.unit', { field: field.label }) }}
        >
          {!UNITS.some((known) => known === unit) && <option>{isUnlimited ? '' : unit}</option>}
          {UNITS.map((known) => (
            <option key={known}>{known}</option>
          ))}
        </NativeSelect>
        <Box component="label" sx={{ display: 'flex', alignItems: 'center', fontSize: '0.875rem' }}>
          <Checkbox
            size="small"
            checked={isUnlimited}
            onChange={(event) => setUnlimited(event.target.checked)}
          />
          {t('storage.unlimited')}
        </Box>
      </Box>
    </FieldFrame>
  )
}
