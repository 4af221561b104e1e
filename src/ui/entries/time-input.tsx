import { DAY, endMinute, endTime, minutesOf, timeOf } from '../../domain/time/calendar.ts'
import { timeEntry } from '../../domain/time/time-entry.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { EntryInput, type EntryProps } from './entry-input.tsx'
import { useTimeLook } from './use-time-look.ts'

const STEP_MINUTES = 15
const END_OF_DAY = endTime(DAY)

interface Props extends Omit<EntryProps, 'style'> {
  /** Whether the time ends a range. Midnight is then the end of the day, 23:59 for the API. */
  isEnd?: boolean
}

/** A time of day, "HH:MM". Accepts 9, 930, 9:30, 3pm, noon, and shows it in the user's format. */
export function TimeInput({ isEnd = false, ...entry }: Props) {
  const locale = useLocale()
  const clockText = useClockText()
  const look = useTimeLook()
  const last = isEnd ? DAY : DAY - STEP_MINUTES
  return (
    <EntryInput
      {...entry}
      style={look}
      format={(value) => clockText(isEnd && value === END_OF_DAY ? '24:00' : value)}
      parse={(typed) => {
        const minutes = timeEntry(locale).parse(typed)
        if (isEnd && minutes !== null) return endTime(minutes || DAY)
        return minutes === null || minutes === DAY ? null : timeOf(minutes)
      }}
      step={(value, by) => {
        const minute = isEnd ? endMinute(value) : minutesOf(value)
        const next = (Math.floor(minute / STEP_MINUTES) + by) * STEP_MINUTES
        return endTime(Math.max(0, Math.min(last, next)))
      }}
    />
  )
}
