import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import { useFormState } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { TimeRange } from '../../contract/values/office-hours.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { errorAt } from '../../forms/validation/error-at.ts'
import { DeleteIcon } from '../../ui/icons/icons.ts'
import { TimeField } from './time-field.tsx'

interface Props {
  /** The range's place in the form, `office_hours.monday.ranges.0`. */
  path: string
  dayName: string
  /** The range's number for people, from 1. */
  number: number
  range: TimeRange
  onChange: (range: TimeRange) => void
  onRemove: () => void
}

/** From when to when, and a way to be rid of it. */
export function RangeFields({ path, dayName, number, range, onChange, onRemove }: Props) {
  const { t } = useTranslation('office-hours')
  const { form } = useDocumentForm()
  const ends = [`${path}.from`, `${path}.to`]
  const { errors } = useFormState({ control: form.control, name: ends })
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, marginBlockEnd: 1 }}>
        <TimeField
          name={`${path}.from`}
          label={t('day.from', { day: dayName, number })}
          value={range.from}
          onChange={(from) => onChange({ ...range, from })}
        />
        <span aria-hidden>–</span>
        <TimeField
          name={`${path}.to`}
          label={t('day.to', { day: dayName, number })}
          value={range.to}
          onChange={(to) => onChange({ ...range, to })}
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
