import { useController, useWatch } from 'react-hook-form'
import { ANY_YEAR, type HolidayEntry } from '../../../domain/holidays/holiday-entry.ts'
import { daysInMonth } from '../../../domain/time/calendar.ts'
import { dateText, partsOf } from '../../../domain/time/date-text.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { useField } from '../../../forms/document/use-field.ts'
import { FieldFrame } from '../../../forms/fields/field-frame.tsx'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { DateInput } from '../../../ui/entries/date-input.tsx'
import { TimeInput } from '../../../ui/entries/time-input.tsx'
import { useToday } from '../calendar/use-today.ts'
import { useHolidayText } from '../use-holiday-text.ts'
import './date-field.css'

type TimeName = 'start_time' | 'end_time'

/** A date, with or without a year. With `timeName`, also the time of day. */
export function DateField({ name, timeName }: { name: 'start' | 'end'; timeName?: TimeName }) {
  const { form } = useDocumentForm<HolidayEntry>()
  const field = useField(name)
  const { field: input } = useController({ name, control: form.control })
  const { date: today } = useToday()
  const isYearly = useWatch({ control: form.control, name: 'every_year' })
  return (
    <FieldFrame field={field}>
      <div className="date-field">
        {isYearly ? (
          <YearlyDay
            value={input.value}
            onChange={input.onChange}
            aria={field.aria}
            label={field.label}
          />
        ) : (
          <DateInput
            // If the server sent the year 0000, show the date as empty.
            value={input.value.startsWith('0000-') ? '' : input.value}
            onChange={input.onChange}
            onBlur={input.onBlur}
            inputRef={input.ref}
            error={field.error !== ''}
            today={today}
            aria={field.aria}
            style={{ inlineSize: '10.75rem' }}
          />
        )}
        {timeName && <TimeOfDay name={timeName} />}
      </div>
    </FieldFrame>
  )
}

interface YearlyProps {
  value: string
  onChange: (value: string) => void
  aria: object
  label: string
}

function YearlyDay({ value, onChange, aria, label }: YearlyProps) {
  const { t } = useTranslation('holidays')
  const { monthName } = useHolidayText()
  const { month, day } = partsOf(value)
  const change = (m: number, d: number) => {
    onChange(dateText(ANY_YEAR, m, Math.min(d, daysInMonth(ANY_YEAR, m))))
  }
  return (
    <>
      <select
        {...aria}
        className="text-input"
        style={{ inlineSize: 'auto' }}
        value={day}
        onChange={(event) => change(month, Number(event.target.value))}
      >
        {Array.from({ length: daysInMonth(ANY_YEAR, month) }, (_, i) => i + 1).map((n) => (
          <option key={n}>{n}</option>
        ))}
      </select>
      <select
        className="text-input"
        style={{ inlineSize: 'auto' }}
        value={month}
        onChange={(event) => change(Number(event.target.value), day)}
        aria-label={t('form.month', { label })}
      >
        {Array.from({ length: 12 }, (_, i) => i + 1).map((n) => (
          <option key={n} value={n}>
            {monthName(ANY_YEAR, n)}
          </option>
        ))}
      </select>
    </>
  )
}

/** A time of day, in a row with other inputs. */
export function TimeOfDay({ name }: { name: TimeName }) {
  const { form } = useDocumentForm<HolidayEntry>()
  const field = useField(name)
  const { field: input } = useController({ name, control: form.control })
  return (
    <div>
      <TimeInput
        id={name}
        isEnd={name === 'end_time'}
        value={input.value}
        onChange={input.onChange}
        onBlur={input.onBlur}
        inputRef={input.ref}
        error={field.error !== ''}
        aria={{
          'aria-label': field.label,
          'aria-invalid': field.error !== '',
          'aria-describedby': field.error && `${name}-error`,
        }}
      />
      {field.error && (
        <div id={`${name}-error`} className="small entry-error">
          {field.error}
        </div>
      )}
    </div>
  )
}
