import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import type { TenantSnapshot } from '../../../api/resources/tenant-queries.ts'
import { NightModeField } from '../../../forms/fields/night-mode-field.tsx'
import { HoursTable } from './hours-table.tsx'

export function NightMode({ tenant }: { tenant: TenantSnapshot }) {
  const { t } = useTranslation('settings')
  return (
    <>
      <NightModeField />
      <Typography variant="h3">{t('nightMode.hours')}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 2 }}>
        {t('nightMode.hoursHelp', { zone: tenant.values.timezone })}
      </Typography>
      {tenant.hasUnknownHours ? (
        <Typography variant="body2">{t('nightMode.unknownHours')}</Typography>
      ) : (
        <HoursTable hours={tenant.values.office_hours} />
      )}
    </>
  )
}
