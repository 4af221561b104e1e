import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import { useFormState } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { TenantSettings } from '../../contract/tenant.ts'
import type { TimeRange } from '../../contract/values/office-hours.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { errorAt } from '../../forms/validation/error-at.ts'
import { DeleteIcon } from '../../ui/icons/icons.ts'
import { TimeField, type TimeName } from './time-field.tsx'

interface Props {
  day: Weekday
  dayName: string
  index: number
  range: TimeRange
  onChange: (range: TimeRange) => void
  onRemove: () => void
}

/** The start and end of one range, and a button that removes it. */
export function RangeFields({ day, dayName, index, range, onChange, onRemove }: Props) {
  const { t } = useTranslation('office-hours')
  const { form } = useDocumentForm<TenantSettings>()
  const number = index + 1
  const from: TimeName = `office_hours.${day}.ranges.${index}.from`
  const to: TimeName = `office_hours.${day}.ranges.${index}.to`
  const ends = [from, to]
  const { errors } = useFormState({ control: form.control, name: ends })
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, marginBlockEnd: 1 }}>
        <TimeField
          day={day}
          name={from}
          label={t('day.from', { day: dayName, number })}
          value={range.from}
          onChange={(time) => onChange({ ...range, from: time })}
        />
        <span aria-hidden>–</span>
        <TimeField
          day={day}
          name={to}
          label={t('day.to', { day: dayName, number })}
          value={range.to}
          onChange={(time) => onChange({ ...range, to: time })}
        />
        <IconButton aria-label={t('day.remove', { day: dayName, number })} onClick={onRemove}>
          <DeleteIcon fontSize="small" />
        </IconButton>
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
