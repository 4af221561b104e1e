import { wallClock } from '../../domain/time.ts'
import { useLocale } from '../../i18n/use-locale.ts'

/** An instant as the tenant's wall shows it: "17:00" today, "Mon 09:00" within a week, else with its date. */
export function useInstantText(zone: string): (instant: Date, from: Date) => string {
  const locale = useLocale()
  return (instant, from) => {
    const isToday = wallClock(zone, instant)?.date === wallClock(zone, from)?.date
    const isSoon = instant.getTime() - from.getTime() < 6 * 24 * 60 * 60_000
    return new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      hour: 'numeric',
      minute: '2-digit',
      ...(!isToday && { weekday: 'short' }),
      ...(!isToday && !isSoon && { day: 'numeric', month: 'short', year: 'numeric' }),
    }).format(instant)
  }
}
