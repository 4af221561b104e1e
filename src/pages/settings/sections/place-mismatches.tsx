import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useEditing } from '../../../forms/editing.ts'
import { usePlaces } from '../use-places.ts'

/** Points out a country, zone, currency and dialling country that do not go together. */
export function PlaceMismatches() {
  const { t } = useTranslation('settings')
  const { form } = useEditing()
  const places = usePlaces()
  const [region = '', timezone = '', currency = '', country = ''] = useWatch({
    control: form.control,
    name: ['region', 'timezone', 'currency', 'e164.country'],
  }) as string[]
  const found = places?.placeMismatches({ region, timezone, currency, e164: { country } }) ?? []
  const name = places?.regions.find((choice) => choice.value === region)?.label ?? region
  const values = { zone: timezone, currency, dialling: country, country: name }
  return (
    <Box role="status" sx={{ maxWidth: 720 }}>
      {found.length > 0 && (
        <Alert severity="info">
          <AlertTitle>{t('mismatch.title')}</AlertTitle>
          {found.map((code) => (
            <div key={code}>{t(`mismatch.${code}`, values)}</div>
          ))}
          {t('mismatch.why')}
        </Alert>
      )}
    </Box>
  )
}
