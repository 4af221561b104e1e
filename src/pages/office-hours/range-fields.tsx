import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import { useFormState } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { TenantSettings } from '../../contract/tenant.ts'
import type { TimeRange } from '../../contract/values/office-hours.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import { type EnteredRange, isShift } from '../../domain/hours/entered-day.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { errorAt } from '../../forms/validation/error-at.ts'
import { DeleteIcon } from '../../ui/icons/icons.ts'
import { TimeField, type TimeName } from './time-field.tsx'

interface Props {
  /** The days that change together with this one, including it. */
  days: readonly Weekday[]
  day: Weekday
  dayName: string
  /** The position of the range in the day, from 1. */
  number: number
  range: EnteredRange
  onChange: (range: TimeRange) => void
  onRemove: () => void
}

/** The start and end of one range, and a button that removes it. */
export function RangeFields(props: Props) {
  const { days, day, dayName, number, range, onChange, onRemove } = props
  const { t } = useTranslation('office-hours')
  const { form } = useDocumentForm<TenantSettings>()
  const from: TimeName = `office_hours.${day}.ranges.${range.index}.from`
  const to: TimeName = `office_hours.${day}.ranges.${range.index}.to`
  const ends = [from, to]
  const { errors } = useFormState({ control: form.control, name: ends })
  return (
    <>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, marginBlockEnd: 1 }}
      >
        <TimeField
          days={days}
          day={day}
          name={from}
          label={t('day.from', { day: dayName, number })}
          value={range.from}
          onChange={(time) => onChange({ from: time, to: range.to })}
        />
        <span aria-hidden>–</span>
        <TimeField
          days={days}
          day={day}
          name={to}
          label={t('day.to', { day: dayName, number })}
          value={range.to}
          onChange={(time) => onChange({ from: range.from, to: time })}
        />
        <IconButton aria-label={t('day.remove', { day: dayName, number })} onClick={onRemove}>
          <DeleteIcon fontSize="small" />
        </IconButton>
        {isShift(range) && <Box sx={nextDay}>{t('day.nextDay')}</Box>}
      </Box>
      {ends.map((name) => {
        const error: string = errorAt(errors, name)
        return (
          error && (
            <Box
              key={name}
              id={`${name}-error`}
              sx={{ color: 'error.main', fontSize: '0.8125rem' }}
            >
              {error}
            </Box>
          )
        )
      })}
    </>
  )
}

const nextDay = { color: 'text.secondary', fontSize: '0.75rem', whiteSpace: 'nowrap' }
