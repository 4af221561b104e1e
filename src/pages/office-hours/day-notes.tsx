import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useFormState, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import {
  type OfficeDay,
  type OfficeHours,
  WEEKDAYS,
  type Weekday,
} from '../../contract/office-hours.ts'
import { isTime } from '../../domain/calendar.ts'
import { mergeRanges, rangeConflicts } from '../../domain/hours-edit.ts'
import { splitShifts } from '../../domain/shifts.ts'
import { useEditing } from '../../forms/editing.ts'
import { errorAt } from '../../forms/error-at.ts'

/** What is odd about a day's ranges, each with a way to mend it: some that overlap or touch, one that goes over midnight. */
export function DayNotes({ day, dayName }: { day: Weekday; dayName: string }) {
  const { t } = useTranslation('office-hours')
  const { form } = useEditing()
  const path = `office_hours.${day}`
  const value = useWatch({ control: form.control, name: path }) as OfficeDay
  const { errors } = useFormState({ control: form.control, name: `${path}.ranges` })
  const error: string = errorAt(errors, `${path}.ranges`)
  const times = value.ranges.filter(({ from, to }) => isTime(from) && isTime(to))
  const isOver = times.some(({ from, to }) => from >= to)
  const isTouching = !isOver && rangeConflicts(times).length > 0

  const split = () => {
    const hours = form.getValues('office_hours') as OfficeHours
    form.setValue('office_hours', splitShifts(hours))
    for (const each of WEEKDAYS) form.clearErrors(`office_hours.${each}`)
  }
  return (
    <Box role="status" sx={{ fontSize: '0.8125rem', color: 'warning.main' }}>
      {error && <Box sx={{ color: 'error.main' }}>{error}</Box>}
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
    </Box>
  )
}
