import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useFormState, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { TenantSettings } from '../../contract/tenant.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import { mergeRanges, rangeConflicts } from '../../domain/hours/hours-edit.ts'
import { tailOf } from '../../domain/hours/hours-grid.ts'
import { splitShifts } from '../../domain/hours/shifts.ts'
import { hasTimes } from '../../domain/hours/text/hours-text.ts'
import { isWithin, useDocumentForm } from '../../forms/document/form-spec.ts'
import { errorAt } from '../../forms/validation/error-at.ts'
import { isWeekMissing } from './office-hours-form-spec.ts'
import { useMinuteText } from './use-minute-text.ts'
import { useSetHours } from './use-set-hours.ts'

/**
 * Problems of a day's ranges, each with a button that fixes it: ranges that overlap or touch, and
 * ranges that end before they start.
 */
export function DayNotes({ day, dayName }: { day: Weekday; dayName: string }) {
  const { t } = useTranslation(['office-hours', 'common'])
  const { form, snapshot } = useDocumentForm<TenantSettings>()
  const setHours = useSetHours()
  const path = `office_hours.${day}` as const
  const isOf = (field: string) => isWithin(field, path) || isWithin(path, field)
  const isInvalid = snapshot.invalidPaths.some(isOf)
  // If the whole week is missing, the page says so once.
  const isMissing = !isInvalid && !isWeekMissing(snapshot) && snapshot.missingPaths.some(isOf)
  const value = useWatch({ control: form.control, name: path })
  const { errors } = useFormState({ control: form.control, name: `${path}.ranges` })
  const error: string = errorAt(errors, `${path}.ranges`)
  const times = value.ranges.filter(hasTimes)
  const isOver = times.some(({ from, to }) => from >= to)
  const isTouching = !isOver && rangeConflicts(times).length > 0

  const split = () => {
    const hours = form.getValues('office_hours')
    setHours(splitShifts(hours))
  }
  return (
    <Box role="status" sx={{ fontSize: '0.8125rem', color: 'warning.main' }}>
      {error && <Box sx={{ color: 'error.main' }}>{error}</Box>}
      {isInvalid && <Box>{t('common:form.invalid')}</Box>}
      {isMissing && <Box>{t('common:form.missing')}</Box>}
      {isTouching && (
        <>
          {t('day.touch')}{' '}
          <Button
            size="small"
            aria-label={t('day.mergeOf', { day: dayName })}
            onClick={() => {
              form.setValue(path, mergeRanges(value))
              form.clearErrors(path)
            }}
          >
            {t('day.merge')}
          </Button>
        </>
      )}
      {isOver && (
        <>
          {t('day.overMidnight')}{' '}
          <Button size="small" aria-label={t('day.splitOf', { day: dayName })} onClick={split}>
            {t('day.split')}
          </Button>
        </>
      )}
      <NightNote day={day} />
    </Box>
  )
}

/** Says until when the shift of the previous day lasts. */
function NightNote({ day }: { day: Weekday }) {
  const { t } = useTranslation('office-hours')
  const { form } = useDocumentForm<TenantSettings>()
  const minuteText = useMinuteText()
  const end = tailOf(useWatch({ control: form.control, name: 'office_hours' }), day)
  if (end === 0) return null
  return (
    <Box sx={{ color: 'text.secondary', lineHeight: '36px' }}>
      {t('day.night', { time: minuteText(end) })}
    </Box>
  )
}
