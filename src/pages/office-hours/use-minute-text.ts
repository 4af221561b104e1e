import { DAY, timeOf } from '../../domain/time/calendar.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'

/** Writes a minute of the day as a time. Minutes after 1440 are on the next day. */
export function useMinuteText(): (minute: number) => string {
  const clockText = useClockText()
  return (minute) => clockText(timeOf(minute > DAY ? minute - DAY : minute))
}
