import { timeFormat } from '../domain/hours/text/hours-print.ts'
import { dateTimeFormat } from '../domain/intl.ts'
import { minutesOf } from '../domain/time/calendar.ts'
import { wallClock } from '../domain/time/time.ts'
import { useLocale } from './use-locale.ts'
import { useTranslation } from './use-translation.ts'

/**
 * An instant as wall-clock time of a zone: "17:00" if today, "Mon 09:00" within a week, else with
 * its date. '' if the zone is unknown.
 */
export function useInstantText(zone: string): (instant: Date, from: Date) => string {
  const { t } = useTranslation()
  const locale = useLocale()
  const time = timeFormat(locale)
  return (instant, from) => {
    const clock = wallClock(zone, instant)
    if (!clock) return ''
    const timeText = time(minutesOf(clock.time))
    if (clock.date === wallClock(zone, from)?.date) return timeText
    const isSoon = Math.abs(instant.getTime() - from.getTime()) < 6 * 24 * 60 * 60_000
    const date = dateTimeFormat(locale, {
      timeZone: zone,
      weekday: 'short',
      ...(!isSoon && { day: 'numeric', month: 'short', year: 'numeric' }),
    }).format(instant)
    return t('dateTime', { date, time: timeText })
  }
}
