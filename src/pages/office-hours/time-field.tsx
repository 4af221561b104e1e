import { type KeyboardEvent, useState } from 'react'
import { useFormState } from 'react-hook-form'
import type { TenantSettings } from '../../contract/tenant.ts'
import type { OfficeHours } from '../../contract/values/office-hours.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import { HOURS_PRESETS } from '../../domain/hours/hours-edit.ts'
import { DAY, endMinute, isTime, timeOf } from '../../domain/time/calendar.ts'
import { timeEntry } from '../../domain/time/time-entry.ts'
import { afterPress } from '../../forms/document/after-press.ts'
import { useDocumentForm } from '../../forms/document/form-spec.ts'
import { isSaveKey } from '../../forms/document/save-key.ts'
import { errorAt } from '../../forms/validation/error-at.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { selectAll } from '../../ui/entries/entry-input.tsx'
import { TypedStatus } from '../../ui/entries/typed-status.tsx'
import { typing } from '../../ui/entries/typing.ts'
import { useTimeLook } from '../../ui/entries/use-time-look.ts'
import { lazyCode } from '../../ui/lazy/lazy-code.ts'
import { HoursReading } from './hours-reading.tsx'
import { useSetHours } from './use-set-hours.ts'
import './time-field.css'

/** Has words of many languages, and is needed only if more than a time is typed. */
const HoursEntry = lazyCode(() => import('../../domain/hours/text/hours-entry.ts'))

export type TimeName = `office_hours.${Weekday}.ranges.${number}.${'from' | 'to'}`

interface Props {
  /** The days to change if the hours of a whole day are typed; includes `day`. */
  days: readonly Weekday[]
  day: Weekday
  name: TimeName
  label: string
  /** "HH:MM", or typed text that is not a time. */
  value: string
  onChange: (value: string) => void
}

const STEP_MINUTES = 15

/**
 * A time of day. Accepts 9, 930, 9:30, 9pm, or the hours of a whole day, and shows the time in the
 * locale's format. The arrow keys change it by 15 minutes.
 */
export function TimeField({ days, day, name, label, value, onChange }: Props) {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const clockText = useClockText()
  const look = useTimeLook()
  const { form } = useDocumentForm<TenantSettings>()
  const setHours = useSetHours()
  const { errors } = useFormState({ control: form.control, name, exact: true })
  const isWrong = errorAt(errors, name) !== ''
  const [typed, setTyped] = useState<string | null>(null)

  const minutes = typed === null ? null : minutesTyped(typed, locale, name)
  const isDay = typed !== null && minutes === null && typed.trim() !== ''
  const words = { closed: t('text.closed'), open: t('text.open') }
  HoursEntry.useCode(isDay)
  /** The week with the hours of a whole day that were typed or pasted here. */
  const typedDay = (hours: OfficeHours, of: Weekday) =>
    isDay ? HoursEntry.current()?.withTypedDay(hours, of, typed, locale, words) : undefined
  const reading = typedDay(HOURS_PRESETS.closed, day)

  const commit = () => {
    if (typed === null) return
    // While the code was loading, other text may have been typed.
    const settle = () => setTyped((now) => (now === typed ? null : now))
    if (typedDay(HOURS_PRESETS.closed, day)?.value) {
      settle()
      const hours: OfficeHours = form.getValues('office_hours')
      return setHours(days.reduce((week, of) => typedDay(week, of)?.value ?? week, hours))
    }
    // Keep text that isn't a time. A save shows the error beside the field.
    onChange(minutes === null ? typed.trim() : wireTime(minutes))
    settle()
  }
  const commitOnceLoaded = () =>
    isDay && !HoursEntry.current() ? void HoursEntry.start().then(commit) : commit()
  const step = (event: KeyboardEvent) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    const shown = isTime(value) ? endMinute(value) : null
    const now = typed === null ? shown : minutes
    if (!direction || now === null) return
    event.preventDefault()
    setTyped(null)
    onChange(wireTime(Math.max(0, Math.min(DAY, now + direction * STEP_MINUTES))))
  }
  return (
    <>
      <input
        id={name}
        className="text-input"
        style={look}
        value={typed ?? clockText(value)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => afterPress(commitOnceLoaded)}
        onMouseDown={selectAll}
        onKeyDown={(event) =>
          event.key === 'Enter' || isSaveKey(event.nativeEvent) ? commitOnceLoaded() : step(event)
        }
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${name}-error` : undefined}
        {...typing.literal}
      />
      {typed !== null && (
        <TypedStatus className="time-field-reading">
          {reading?.value && (
            <HoursReading
              title={t('text.reading')}
              hours={reading.value}
              notes={reading.notes}
              day={day}
            />
          )}
        </TypedStatus>
      )}
    </>
  )
}

/** The minutes of a typed time. At the end of a range, midnight is the end of the day. */
function minutesTyped(typed: string, locale: string, name: string): number | null {
  const minutes = timeEntry(locale).parse(typed)
  return minutes === 0 && name.endsWith('.to') ? DAY : minutes
}

/** Sends the end of a day as 23:59, because not every PBX may accept 24:00. */
const wireTime = (minutes: number) => (minutes === DAY ? '23:59' : timeOf(minutes))
