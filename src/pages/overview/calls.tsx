import { memo, useMemo } from 'react'
import type { Holiday } from '../../contract/holidays.ts'
import { type CallHour, callsCsv, HOUR_MS, peakHour } from '../../domain/schedule/call-hours.ts'
import { closedSpans } from '../../domain/schedule/closed-spans.ts'
import type { PreparedSchedule } from '../../domain/schedule/schedule.ts'
import { shownZone } from '../../i18n/shown-zone.ts'
import { useInstantText } from '../../i18n/use-instant-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { lazyPart } from '../../ui/lazy/lazy-part.ts'
import { Placeholder } from '../../ui/placeholder.tsx'
import { CallsTable } from './calls-table.tsx'
import { CHART_HEIGHT } from './chart-height.ts'
import { Panel } from './overview-panel.tsx'

/** Loaded later: the charts are large, and the page is useful without them. */
const CallsChart = lazyPart(
  async () => (await import('./calls-chart.tsx')).CallsChart,
  () => <Placeholder height={CHART_HEIGHT} />,
)

interface Props {
  hours: readonly CallHour[]
  schedule: PreparedSchedule<Holiday> | undefined
  zone: string
}

/**
 * The calls of the last 24 hours in the tenant's zone, as a chart and as a table. Memoized, because
 * the overview renders often.
 */
export const Calls = memo(function Calls({ hours, schedule, zone }: Props) {
  const { t } = useTranslation('overview')
  const closed = useMemo(() => {
    const [first, last] = [hours[0], hours.at(-1)]
    if (!schedule || !first || !last) return []
    return closedSpans(schedule, first.start, last.start + HOUR_MS)
  }, [hours, schedule])
  const shown = shownZone(zone)
  const peak = peakHour(hours)
  const count = hours.reduce((sum, hour) => sum + (hour.count ?? 0), 0)
  const instantText = useInstantText(shown)
  const timeOf = (at: number) => instantText(new Date(at), new Date(at))
  if (!peak) {
    return (
      <div className="surface overview-card">
        <Panel title={t('calls.title')}>
          <div className="small dim">{t('calls.empty')}</div>
        </Panel>
      </div>
    )
  }
  return (
    <div className="surface overview-card">
      <Panel
        title={t('calls.title')}
        action={<CopyButton text={callsCsv(hours)} label={t('calls.copy')} />}
      >
        <div className="small dim">
          {t('calls.total', { count })}{' '}
          <strong>
            {t('calls.peak', {
              from: timeOf(peak.start),
              to: timeOf(peak.start + HOUR_MS),
              count: peak.count,
            })}
          </strong>{' '}
          {t('calls.zone', { zone: shown })} {closed.length > 0 && t('calls.shaded')}
        </div>
        <div aria-hidden style={{ blockSize: CHART_HEIGHT, marginBlockStart: 8 }}>
          <CallsChart hours={hours} closed={closed} zone={shown} />
        </div>
        <CallsTable hours={hours} closed={schedule?.offsetAt ? closed : undefined} zone={shown} />
      </Panel>
    </div>
  )
})
