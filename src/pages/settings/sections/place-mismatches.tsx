import { useWatch } from 'react-hook-form'
import type { TenantEdits } from '../../../contract/tenant.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { FieldNote } from '../../../forms/fields/field-note.tsx'
import { usePlaces } from '../../../forms/places/use-places.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import './place-mismatches.css'

/** Warns if the country, time zone, currency and dialling country don't match. */
export function PlaceMismatches() {
  const { t } = useTranslation('settings')
  const { form } = useDocumentForm<TenantEdits>()
  const places = usePlaces()
  const [region, timezone, currency, country] = useWatch({
    control: form.control,
    name: ['region', 'timezone', 'currency', 'e164.country'],
  })
  const found = places?.placeMismatches({ region, timezone, currency, e164: { country } }) ?? []
  const name = places?.regions.find((choice) => choice.value === region)?.label ?? region
  const values = { zone: timezone, currency, dialling: country, country: name }
  return (
    <FieldNote severity="info">
      {found.length > 0 && (
        <>
          <div className="place-mismatches-title">{t('mismatch.title')}</div>
          {found.map((code) => (
            <div key={code}>{t(`mismatch.${code}`, values)}</div>
          ))}
          {t('mismatch.why')}
        </>
      )}
    </FieldNote>
  )
}
