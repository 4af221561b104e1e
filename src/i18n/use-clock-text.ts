import { useLocale } from './use-locale.ts'

/** Writes a time of day of the wire, "HH:MM" to "24:00", in the locale's 12- or 24-hour form. What is no time stays as it is. */
export function useClockText(): (time: string) => string {
  const format = new Intl.DateTimeFormat(useLocale(), { timeStyle: 'short', timeZone: 'UTC' })
  return (time) => {
    const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time) ?? []
    return hours && minutes
      ? format.format(Date.UTC(2024, 0, 1, Number(hours), Number(minutes)))
      : time
  }
}
