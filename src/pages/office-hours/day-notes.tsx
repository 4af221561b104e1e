import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useFormState, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { TenantSettings } from '../../contract/tenant.ts'
import type { TimeRange } from '../../contract/values/office-hours.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import { mergeRanges, rangeConflicts } from '../../domain/hours/hours-edit.ts'
import { shiftOf, splitShifts } from '../../domain/hours/shifts.ts'
import { isTime } from '../../domain/time/calendar.ts'
import { weekdayNames } from '../../domain/time/weekday-names.ts'
import { isWithin, useDocumentForm } from '../../forms/document/form-spec.ts'
import { errorAt } from '../../forms/validation/error-at.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { isWeekMissing } from './office-hours-form-spec.ts'
import { useSetHours } from './use-set-hours.ts'

/**
 * Problems of a day's ranges, each with a button that fixes it: ranges that overlap or touch, and
 * ranges over midnight.
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
  const times = value.ranges.filter(({ from, to }) => isTime(from) && isTime(to))
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
      {!isOver && <ShiftNotes day={day} ranges={times} />}
    </Box>
  )
}

/** The shifts over midnight that the ranges of the day are halves of. */
function ShiftNotes({ day, ranges }: { day: Weekday; ranges: TimeRange[] }) {
  const { t } = useTranslation('office-hours')
  const { form } = useDocumentForm<TenantSettings>()
  const names = weekdayNames(useLocale(), 'long')
  const clockText = useClockText()
  const hours = useWatch({ control: form.control, name: 'office_hours' })
  return ranges.map((range) => {
    const shift = shiftOf(hours, day, range)
    if (!shift) return null
    const { evening, morning } = shift
    const [from, to] = [clockText(shift.from), clockText(shift.to)]
    return (
      <Box key={range.from} sx={{ color: 'text.secondary' }}>
        {day === evening
          ? t('day.shiftEvening', { from, to, day: names[morning] })
          : t('day.shiftMorning', { from, to, day: names[evening] })}
      </Box>
    )
  })
}
