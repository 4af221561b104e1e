import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
import { keysOf } from '../../contract/json/keys-of.ts'
import type { TenantSettings } from '../../contract/tenant.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import { withEnteredDays } from '../../domain/hours/entered-day.ts'
import { changeDays, HOURS_PRESETS, LUNCH, withBreak } from '../../domain/hours/hours-edit.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { notPrinted } from '../../ui/styles/not-printed.ts'
import { useSetHours } from './use-set-hours.ts'

interface Props {
  chosen: ReadonlySet<Weekday>
  onClear: () => void
}

/** Presets for the whole week, or for the selected days. */
export function WeekPresets({ chosen, onClear }: Props) {
  const { t } = useTranslation('office-hours')
  const { form } = useDocumentForm<TenantSettings>()
  const setHours = useSetHours()
  const days = [...chosen]
  const start = (preset: keyof typeof HOURS_PRESETS) => {
    const week = structuredClone(HOURS_PRESETS[preset])
    setHours(
      days.length === 0 ? week : withEnteredDays(form.getValues('office_hours'), days, week.monday),
    )
  }
  const label = days.length === 0 ? t('week.presets') : t('several.chosen', { count: days.length })
  return (
    <Box role="group" aria-label={label} sx={row}>
      <span role="status">{label}</span>
      {keysOf(HOURS_PRESETS).map((preset) => (
        <Button key={preset} size="small" variant="outlined" onClick={() => start(preset)}>
          {t(`week.preset.${preset}`)}
        </Button>
      ))}
      {days.length > 0 && (
        <>
          <Button
            size="small"
            variant="outlined"
            onClick={() =>
              setHours(
                changeDays(form.getValues('office_hours'), days, (day) => withBreak(day, LUNCH)),
              )
            }
          >
            {t('several.lunch')}
          </Button>
          <Button size="small" onClick={onClear}>
            {t('several.clear')}
          </Button>
        </>
      )}
    </Box>
  )
}

const row = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 2,
  marginBlock: 3,
  color: 'text.secondary',
  fontSize: '0.8125rem',
  ...notPrinted,
}
