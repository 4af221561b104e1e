import type { Holiday } from '../../contract/holidays.ts'
import type { OfficeHours } from '../../contract/values/office-hours.ts'
import type { Span } from '../../domain/holidays/occurrences.ts'
import { spanFormat } from '../../domain/hours/text/span-print.ts'
import { dateTimeFormat } from '../../domain/intl.ts'
import type { Exception } from '../../domain/schedule/exception.ts'
import { exceptionOf } from '../../domain/schedule/today/made-exceptions.ts'
import { DAY, startOf } from '../../domain/time/calendar.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'

/** Puts exceptions and their days into words. */
export function useExceptionText() {
  const { t } = useTranslation('overview')
  const locale = useLocale()
  const clockText = useClockText()
  const format = (date: string, options: Intl.DateTimeFormatOptions) =>
    dateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(startOf(date) * 60_000)

  /** The name of the holiday that an exception becomes: "Close early 27 Nov 2026". */
  const nameOf = ({ kind, date }: Exception): string =>
    t(`exceptions.names.${kind}`, { date: format(date, { dateStyle: 'medium' }) })

  return {
    nameOf,
    /** The name for a holiday that is changed. A name that the user chose is kept. */
    nameAfter: (changed: Holiday | null, exception: Exception, hours: OfficeHours): string => {
      const before = changed && exceptionOf(changed, hours)
      return !changed || (before && nameOf(before) === changed.name)
        ? nameOf(exception)
        : changed.name
    },
    /** "Closes early at 15:00", or the hours of a holiday that is no exception. */
    whatText: (exception: Exception | null, span: Span): string => {
      if (!exception) return t('exceptions.what.other', { when: spanFormat(locale)(span) })
      if (exception.kind === 'closed') return t('exceptions.what.closed')
      return t(`exceptions.what.${exception.kind}`, { time: clockText(exception.time) })
    },
    /** "Today", "Tomorrow", else "Mon 30 Nov". */
    dayText: (date: string, today: string): string => {
      const days = (startOf(date) - startOf(today)) / DAY
      if (days === 0 || days === 1)
        return t(days === 0 ? 'exceptions.today' : 'exceptions.tomorrow')
      return format(date, { weekday: 'short', day: 'numeric', month: 'short' })
    },
    weekdayText: (date: string): string => format(date, { weekday: 'long' }),
  }
}
