import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import NativeSelect from '@mui/material/NativeSelect'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useState } from 'react'
import { get, useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { TenantEdits } from '../../contract/tenant.ts'
import { QUOTA_UNITS, type QuotaUnit } from '../../contract/values/quota.ts'
import { parseQuota } from '../../domain/tenant/quota-text.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useField } from '../../forms/document/use-field.ts'
import { FieldFrame } from '../../forms/fields/field-frame.tsx'
import type { FieldName } from '../../forms/fields/field-name.ts'

const UNITS: readonly QuotaUnit[] = QUOTA_UNITS

/** Disk space: a number and its unit, or unlimited. */
export function QuotaField({ name }: { name: FieldName<TenantEdits, string> }) {
  const { t } = useTranslation('settings')
  const { spec, form } = useDocumentForm<TenantEdits>()
  const field = useField(name)
  const { field: input } = useController({ name, control: form.control })
  const text = input.value
  const isUnlimited = text === ''
  // A text that is being typed may not be a quota yet, and a PBX may send one that is unknown here.
  // Both are shown as they are.
  const unit = UNITS.find((known) => text.endsWith(known)) ?? ''
  const amount = text.slice(0, text.length - unit.length)
  const standard: string = get(spec.defaults, name)
  // Unticking "Unlimited" restores what was there before.
  const [last, setLast] = useState(standard)
  const setUnlimited = (isChecked: boolean) => {
    if (isChecked) setLast(typeof parseQuota(text) === 'object' ? text : standard)
    input.onChange(isChecked ? '' : last)
  }
  return (
    <FieldFrame field={field} labels="group">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <OutlinedInput
          value={amount}
          onChange={(event) => input.onChange(`${event.target.value.trim()}${unit || 'GB'}`)}
          onBlur={input.onBlur}
          inputRef={input.ref}
          disabled={isUnlimited}
          error={field.error !== ''}
          sx={{ inlineSize: '7.5rem' }}
          slotProps={{
            input: {
              ...field.aria,
              inputMode: 'decimal',
              'aria-label': t('storage.amount', { field: field.label }),
            },
          }}
        />
        <NativeSelect
          value={unit}
          onChange={(event) => input.onChange(`${amount}${event.target.value}`)}
          disabled={isUnlimited}
          input={<OutlinedInput />}
          inputProps={{ 'aria-label': t('storage.unit', { field: field.label }) }}
        >
          {unit === '' && <option />}
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
