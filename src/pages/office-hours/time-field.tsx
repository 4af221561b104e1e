import OutlinedInput from '@mui/material/OutlinedInput'
import { type KeyboardEvent, useState } from 'react'
import { useFormState } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { OfficeHours, Weekday } from '../../contract/values/office-hours.ts'
import { withTypedDay } from '../../domain/hours/hours-entry.ts'
import { DAY, endMinute, isTime, timeOf } from '../../domain/time/calendar.ts'
import { timeEntry } from '../../domain/time/time-entry.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { onLeave } from '../../forms/document/on-leave.ts'
import { errorAt } from '../../forms/validation/error-at.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useSetHours } from './use-set-hours.ts'

interface Props {
  /** The field's place in the form, `office_hours.monday.ranges.0.from`. */
  name: string
  label: string
  /** "HH:MM", or what was typed and is no time. */
  value: string
  onChange: (value: string) => void
}

const STEP_MINUTES = 15

/** A time of day: takes 9, 930, 9:30, 9pm, or the hours of the whole day, shows the locale's form, and steps by a quarter of an hour with the arrow keys. */
export function TimeField({ name, label, value, onChange }: Props) {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const clockText = useClockText()
  const { form } = useDocumentForm()
  const setHours = useSetHours()
  const { errors } = useFormState({ control: form.control, name, exact: true })
  const isWrong = errorAt(errors, name) !== ''
  const [typed, setTyped] = useState<string | null>(null)

  const commit = () => {
    if (typed === null) return
    const minutes = timeEntry(locale).parse(typed)
    const words = { closed: t('text.closed'), open: t('text.open') }
    const day = name.split('.')[1] as Weekday
    const hours = form.getValues('office_hours') as OfficeHours
    // A whole day typed or pasted here is the day's.
    const week = minutes === null && withTypedDay(hours, day, typed, locale, words)
    if (week) {
      setTyped(null)
      return setHours(week)
    }
    // What is no time stays as it was typed: saving it is refused, beside the field.
    onChange(minutes === null ? typed.trim() : wireTime(minutes))
    setTyped(null)
  }
  const step = (event: KeyboardEvent) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    const shown = isTime(value) ? endMinute(value) : null
    const now = typed === null ? shown : timeEntry(locale).parse(typed)
    if (!direction || now === null) return
    event.preventDefault()
    setTyped(null)
    onChange(wireTime(Math.max(0, Math.min(DAY, now + direction * STEP_MINUTES))))
  }
  return (
    <OutlinedInput
      value={typed ?? clockText(value)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => onLeave(commit)}
      onKeyDown={(event) => (event.key === 'Enter' ? commit() : step(event))}
      error={isWrong}
      sx={{ inlineSize: '5.25rem', flex: 'none', '& input': { paddingInline: '10px' } }}
      slotProps={{
        input: {
          id: name,
          'aria-label': label,
          'aria-invalid': isWrong,
          'aria-describedby': isWrong ? `${name}-error` : undefined,
          autoComplete: 'off',
        },
      }}
    />
  )
}

/** The end of a day is written 23:59: whether a PBX takes 24:00 is not known. */
const wireTime = (minutes: number) => (minutes === DAY ? '23:59' : timeOf(minutes))
