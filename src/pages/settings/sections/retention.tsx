import { useWatch } from 'react-hook-form'
import type { TenantEdits } from '../../../contract/tenant.ts'
import { numberFormat } from '../../../domain/intl.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { FieldNote } from '../../../forms/fields/field-note.tsx'
import { NumberField } from '../../../forms/fields/number-field.tsx'
import { useLocale } from '../../../i18n/use-locale.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { RETENTION } from '../settings-form-spec.ts'
import './pairs.css'

type Name = (typeof RETENTION)[number]

export function Retention() {
  return (
    <div className="pairs">
      {RETENTION.map((name) => (
        <div key={name}>
          <NumberField<TenantEdits> name={name} />
          <ShorterNote name={name} />
        </div>
      ))}
    </div>
  )
}

/** Warns if a shorter time will delete existing data. */
function ShorterNote({ name }: { name: Name }) {
  const { t } = useTranslation('settings')
  const locale = useLocale()
  const { form, snapshot } = useDocumentForm<TenantEdits>()
  const now: unknown = useWatch({ control: form.control, name })
  const days = (count: number) =>
    numberFormat(locale, {
      style: 'unit',
      unit: 'day',
      unitDisplay: 'long',
    }).format(count)
  const isShorter = typeof now === 'number' && now > 0 && now < snapshot.values[name]
  return (
    <FieldNote severity="warning">
      {isShorter && t('retention.shorter', { days: days(now) })}
    </FieldNote>
  )
}
