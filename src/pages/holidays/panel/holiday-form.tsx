import { useEffect } from 'react'
import { useWatch } from 'react-hook-form'
import {
  ANY_YEAR,
  HOLIDAY_KINDS,
  type HolidayEntry,
} from '../../../domain/holidays/holiday-entry.ts'
import { useDocumentForm } from '../../../forms/document/form-spec.ts'
import { ChoiceField } from '../../../forms/fields/choice-field.tsx'
import { RadioField } from '../../../forms/fields/radio-field.tsx'
import { SwitchField } from '../../../forms/fields/switch-field.tsx'
import { TextField } from '../../../forms/fields/text-field.tsx'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { useToday } from '../calendar/use-today.ts'
import { DateField, TimeOfDay } from './date-field.tsx'
import './holiday-form.css'

/** The fields of one holiday. */
export function HolidayForm() {
  const { t } = useTranslation('holidays')
  const { form } = useDocumentForm<HolidayEntry>()
  const [kind, isYearly] = useWatch({ control: form.control, name: ['kind', 'every_year'] })
  useSensibleDates(kind, isYearly)
  return (
    <>
      <TextField<HolidayEntry> name="name" />
      <RadioField<HolidayEntry> name="kind" options={HOLIDAY_KINDS} />
      <SwitchField<HolidayEntry> name="every_year" />
      <DateField name="start" {...(kind === 'several' && { timeName: 'start_time' })} />
      {kind === 'several' && <DateField name="end" timeName="end_time" />}
      {kind === 'part' && (
        <fieldset aria-label={t('form.times')} className="holiday-form-times">
          <TimeOfDay name="start_time" />
          <span aria-hidden>–</span>
          <TimeOfDay name="end_time" />
        </fieldset>
      )}
      <ChoiceField<HolidayEntry> name="region" />
    </>
  )
}

/** Keeps the dates valid: a yearly date has no year, any other needs one. */
function useSensibleDates(kind: HolidayEntry['kind'], isYearly: boolean) {
  const { form } = useDocumentForm<HolidayEntry>()
  const { year } = useToday()
  useEffect(() => {
    for (const name of ['start', 'end'] as const) {
      const date: string = form.getValues(name)
      const hasYear = !date.startsWith(`${ANY_YEAR}-`)
      if (isYearly && hasYear && date) form.setValue(name, `${ANY_YEAR}${date.slice(4)}`)
      if (!isYearly && !hasYear) {
        const dated = `${year}${date.slice(4)}`
        form.setValue(name, dated.endsWith('02-29') ? `${year}-02-28` : dated)
      }
    }
    const [start, from, to] = form.getValues(['start', 'start_time', 'end_time'])
    if (kind !== 'several') form.setValue('end', start)
    if (kind === 'day') {
      form.setValue('start_time', '00:00')
      form.setValue('end_time', '23:59')
    }
    if (kind === 'part' && from === '00:00' && to === '23:59') form.setValue('start_time', '12:00')
  }, [form, kind, isYearly, year])
  const start = useWatch({ control: form.control, name: 'start' })
  useEffect(() => {
    const { kind: now, end, every_year } = form.getValues()
    if (now !== 'several' || (!every_year && end < start)) form.setValue('end', start)
  }, [form, start])
}
