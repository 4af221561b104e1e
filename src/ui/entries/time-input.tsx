import { DAY, minutesOf, timeOf } from '../../domain/time/calendar.ts'
import { timeEntry } from '../../domain/time/time-entry.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { EntryInput, type EntryProps } from './entry-input.tsx'
import { useTimeLook } from './use-time-look.ts'

const STEP_MINUTES = 15

/** A time of day, "HH:MM". Accepts 9, 930, 9:30, 3pm, noon, and shows it in the user's format. */
export function TimeInput(props: Omit<EntryProps, 'style'>) {
  const locale = useLocale()
  const clockText = useClockText()
  const look = useTimeLook()
  return (
    <EntryInput
      {...props}
      style={look}
      format={clockText}
      parse={(typed) => {
        const minutes = timeEntry(locale).parse(typed)
        return minutes === null || minutes === DAY ? null : timeOf(minutes)
      }}
      step={(value, by) => {
        const quarter = Math.floor(minutesOf(value) / STEP_MINUTES) + by
        return timeOf(Math.max(0, Math.min(DAY - STEP_MINUTES, quarter * STEP_MINUTES)))
      }}
    />
  )
}
