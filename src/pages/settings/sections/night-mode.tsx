import Typography from '@mui/material/Typography'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { TenantAnswer } from '../../../api/tenant.ts'
import { useEditing } from '../../../forms/editing.ts'
import { FieldNote } from '../../../forms/fields/field-note.tsx'
import { SwitchField } from '../../../forms/fields/switch-field.tsx'
import { HoursTable } from './hours-table.tsx'

export function NightMode({ tenant }: { tenant: TenantAnswer }) {
  const { t } = useTranslation('settings')
  const { form } = useEditing()
  const isOn: boolean = useWatch({ control: form.control, name: 'enable_night_mode' })
  const wasOn = tenant.values.enable_night_mode
  return (
    <>
      <SwitchField name="enable_night_mode" />
      <FieldNote severity="warning">
        {isOn && t(wasOn ? 'nightMode.on' : 'nightMode.turningOn')}
      </FieldNote>
      <Typography variant="h3">{t('nightMode.hours')}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 2 }}>
        {t('nightMode.hoursHelp', { zone: tenant.values.timezone })}
      </Typography>
      {tenant.hoursUnknown ? (
        <Typography variant="body2">{t('nightMode.hoursUnknown')}</Typography>
      ) : (
        <HoursTable hours={tenant.values.office_hours} />
      )}
    </>
  )
}
