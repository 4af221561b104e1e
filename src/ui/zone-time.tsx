import { dateTimeFormat } from '../domain/intl.ts'
import { useLocale } from '../i18n/use-locale.ts'
import { useTranslation } from '../i18n/use-translation.ts'
import { useMinute } from './hooks/now.ts'

/** The current time in a zone that the browser knows, with the zone: "Thu 12:00, Europe/London". */
export function ZoneTime({ zone }: { zone: string }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const now = useMinute()
  const time = dateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(now)
  return t('shell.timeInZone', { time, zone })
}
