import Box from '@mui/material/Box'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { TenantEdits } from '../../../contract/tenant.ts'
import { numberFormat } from '../../../domain/intl.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { FieldNote } from '../../../forms/fields/field-note.tsx'
import { NumberField } from '../../../forms/fields/number-field.tsx'
import { pairs } from '../../../forms/fields/pairs.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { RETENTION } from '../settings-form-spec.ts'

type Name = (typeof RETENTION)[number]

export function Retention() {
  return (
    <Box sx={pairs}>
      {RETENTION.map((name) => (
        <Days key={name} name={name} />
      ))}
    </Box>
  )
}

/** How many days data is kept, with a warning if a shorter time will delete existing data. */
function Days({ name }: { name: Name }) {
  const { t } = useTranslation('settings')
  const locale = useLocale()
  const { form, snapshot } = useDocumentForm<TenantEdits>()
  const now: unknown = useWatch({ control: form.control, name })
  const before = snapshot.values[name]
  const days = (count: number) =>
    numberFormat(locale, {
      style: 'unit',
      unit: 'day',
      unitDisplay: 'long',
    }).format(count)
  const isShorter = typeof now === 'number' && now > 0 && now < before
  return (
    <div>
      <NumberField<TenantEdits> name={name} />
      <FieldNote severity="warning">
        {isShorter && t('retention.shorter', { days: days(now) })}
      </FieldNote>
    </div>
  )
}
