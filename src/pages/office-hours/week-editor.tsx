import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { keysOf } from '../../contract/json/keys-of.ts'
import type { TenantSettings } from '../../contract/tenant.ts'
import { HOURS_PRESETS, weeklyMinutes } from '../../domain/hours/hours-edit.ts'
import { offsetIn } from '../../domain/time/time.ts'
import { weekdaysInOrder } from '../../domain/time/weekday-names.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { segments } from '../../ui/styles/segments.ts'
import { DayRow } from './day-row.tsx'
import { isWeekMissing } from './office-hours-form-spec.ts'
import { useSetHours } from './use-set-hours.ts'
import { WeekGrid } from './week-grid.tsx'
import { WeekText } from './week-text.tsx'

const VIEWS = ['rows', 'grid'] as const
const PRESETS = keysOf(HOURS_PRESETS)

/** The week as rows and as bars, with presets to start from and the total of hours. */
export function WeekEditor() {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const { form, snapshot } = useDocumentForm<TenantSettings>()
  const setHours = useSetHours()
  const isMissing = isWeekMissing(snapshot)
  const [view, setView] = useState<(typeof VIEWS)[number]>('rows')
  const zone = useWatch({ control: form.control, name: 'timezone' })
  const hours = useWatch({ control: form.control, name: 'office_hours' })
  const total = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'long',
    maximumFractionDigits: 2,
  }).format(weeklyMinutes(hours) / 60)
  return (
    <section aria-labelledby="week-title">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 3 }}>
        <Typography variant="h2" id="week-title">
          {t('week.title')}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t('week.total', { hours: total })} · {t('week.zone', { zone })}
        </Typography>
      </Box>
      {!offsetIn(zone) && (
        <Alert severity="warning" sx={{ marginBlock: 2 }}>
          {t('week.noZone')}
        </Alert>
      )}
      {isMissing && (
        <Alert severity="warning" sx={{ marginBlock: 2 }}>
          {t('week.missing')}
        </Alert>
      )}
      <Box role="group" aria-label={t('week.presets')} sx={presets}>
        <span>{t('week.presets')}</span>
        {PRESETS.map((preset) => (
          <Button
            key={preset}
            size="small"
            variant="outlined"
            onClick={() => setHours(structuredClone(HOURS_PRESETS[preset]))}
          >
            {t(`week.preset.${preset}`)}
          </Button>
        ))}
      </Box>
      <Box
        role="group"
        aria-label={t('views.label')}
        sx={{ ...segments, display: { xs: 'flex', lg: 'none' }, marginBlockEnd: 2 }}
      >
        {VIEWS.map((option) => (
          <button
            key={option}
            type="button"
            aria-pressed={view === option}
            onClick={() => setView(option)}
          >
            {t(`views.${option}`)}
          </button>
        ))}
      </Box>
      <Box sx={views}>
        <Box sx={{ display: { xs: view === 'rows' ? 'block' : 'none', lg: 'block' } }}>
          {weekdaysInOrder(locale).map((day) => (
            <DayRow key={day} day={day} />
          ))}
        </Box>
        <Box sx={{ display: { xs: view === 'grid' ? 'block' : 'none', lg: 'block' } }}>
          <WeekGrid />
        </Box>
      </Box>
      <WeekText />
    </section>
  )
}

const views = {
  display: { lg: 'flex' },
  // One below the other where large text leaves no room.
  flexWrap: 'wrap',
  columnGap: 6,
  '& > :first-of-type': { flex: '0 1 33.75rem' },
  '& > :last-of-type': { flex: '1 1 20rem' },
}
const presets = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 2,
  marginBlock: 3,
  color: 'text.secondary',
  fontSize: '0.8125rem',
}
