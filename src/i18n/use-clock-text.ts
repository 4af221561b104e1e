import { timeFormat } from '../domain/hours/text/hours-print.ts'
import { isTime, minutesOf } from '../domain/time/calendar.ts'
import { useLocale } from './use-locale.ts'

/**
 * Writes a time of day from the API, "HH:MM" up to "24:00", in the locale's 12- or 24-hour form.
 * Returns any other text unchanged.
 */
export function useClockText(): (time: string) => string {
  const format = timeFormat(useLocale())
  return (time) => (isTime(time) ? format(minutesOf(time)) : time)
}
