import { useFormState } from 'react-hook-form'
import type { TenantSettings } from '../../contract/tenant.ts'
import type { TimeRange } from '../../contract/values/office-hours.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import { type EnteredRange, isShift } from '../../domain/hours/entered-day.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { errorAt } from '../../forms/validation/error-at.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { DeleteIcon } from '../../ui/icons/icons.ts'
import { TimeField, type TimeName } from './time-field.tsx'
import './range-fields.css'

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
      <div className="range-fields">
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
        <button
          type="button"
          className="icon-button"
          aria-label={t('day.remove', { day: dayName, number })}
          onClick={onRemove}
        >
          <DeleteIcon fontSize="small" />
        </button>
        {isShift(range) && <span className="range-fields-next-day">{t('day.nextDay')}</span>}
      </div>
      {ends.map((name) => {
        const error: string = errorAt(errors, name)
        return (
          error && (
            <div key={name} id={`${name}-error`} className="small entry-error">
              {error}
            </div>
          )
        )
      })}
    </>
  )
}
