import { DAY, dateOf, startOf } from '../../domain/time/calendar.ts'
import { dateEntry } from '../../domain/time/date-entry.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { EntryInput, type EntryProps } from './entry-input.tsx'

interface Props extends EntryProps {
  today: string
  isPast?: boolean
}

/**
 * A day of one year, "YYYY-MM-DD". Accepts "27 nov", "27.11.", "tomorrow", "friday", and shows
 * "Fri, 27 Nov 2026". `today`: the current date where the date applies. `isPast`: "27 nov" is the
 * last such day, not the next one.
 */
export function DateInput({ today, isPast, ...props }: Props) {
  const entry = dateEntry(useLocale())
  const parse = (typed: string) => entry.parse(typed, today, isPast)
  return (
    <EntryInput
      {...props}
      format={(value) => (parse(value) === value ? entry.format(value) : value)}
      parse={parse}
      step={(value, by) => dateOf(startOf(value) + by * DAY)}
    />
  )
}
