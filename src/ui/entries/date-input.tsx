import { DAY, dateOf, startOf } from '../../domain/time/calendar.ts'
import { dateEntry } from '../../domain/time/date-entry.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { EntryInput, type EntryProps } from './entry-input.tsx'

/**
 * A day of one year, "YYYY-MM-DD". Accepts "27 nov", "27.11.", "tomorrow", "friday", and shows
 * "Fri, 27 Nov 2026". `today`: the current date where the date applies.
 */
export function DateInput({ today, ...props }: EntryProps & { today: string }) {
  const entry = dateEntry(useLocale())
  return (
    <EntryInput
      {...props}
      format={(value) => (entry.parse(value, today) === value ? entry.format(value) : value)}
      parse={(typed) => entry.parse(typed, today)}
      step={(value, by) => dateOf(startOf(value) + by * DAY)}
    />
  )
}
