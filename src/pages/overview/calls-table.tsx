import { dateTimeFormat, numberFormat } from '../../domain/intl.ts'
import { type CallHour, HOUR_MS } from '../../domain/schedule/call-hours.ts'
import { zoneOffset } from '../../domain/time/time.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'

interface Props {
  hours: readonly CallHour[]
  /** undefined if unknown. */
  closed: readonly { from: number; to: number }[] | undefined
  zone: string
}

/** The chart's data as a table, for screen readers. */
export function CallsTable({ hours, closed, zone }: Props) {
  const { t } = useTranslation('overview')
  const locale = useLocale()
  const number = numberFormat(locale)
  const offsets = new Set(hours.map(({ start }) => zoneOffset(zone, new Date(start))))
  const time = dateTimeFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
    // When clocks go back, two hours have the same name, so add the zone.
    ...(offsets.size > 1 && { timeZoneName: 'short' }),
  })
  const state = (start: number) => {
    if (!closed) return t('calls.unknown')
    const end = start + HOUR_MS
    const time = closed.reduce(
      (sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)),
      0,
    )
    return time === 0 ? t('calls.open') : t(time === HOUR_MS ? 'calls.closed' : 'calls.partly')
  }
  return (
    <div className="unseen">
      <table>
        <caption>
          {t('calls.title')}. {t('calls.zone', { zone })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('calls.hour')}</th>
            <th scope="col">{t('calls.count')}</th>
            <th scope="col">{t('calls.hours')}</th>
          </tr>
        </thead>
        <tbody>
          {hours.map(({ start, count }) => (
            <tr key={start}>
              <th scope="row">{time.format(start)}</th>
              <td>{count === null ? t('calls.unknown') : number.format(count)}</td>
              <td>{state(start)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
