import { useTheme } from '@mui/material/styles'
import { BarChart } from '@mui/x-charts/BarChart'
import { useDrawingArea } from '@mui/x-charts/hooks'
import { useTranslation } from 'react-i18next'
import type { CallHour } from '../../domain/call-hours.ts'
import { zoneOffset } from '../../domain/time.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { CHART_HEIGHT } from './chart-height.ts'

interface Props {
  hours: readonly CallHour[]
  closed: readonly { from: number; to: number }[]
  zone: string
}

/** Bars by the hour, over a ground that is shaded where it was closed. */
export function CallsChart({ hours, closed, zone }: Props) {
  const { t } = useTranslation('overview')
  const locale = useLocale()
  const { vars } = useTheme()
  const time = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: 'numeric',
    minute: '2-digit',
  })
  const first = hours[0]?.start ?? 0
  return (
    <BarChart
      height={CHART_HEIGHT}
      margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
      hideLegend
      skipAnimation
      disableKeyboardNavigation
      grid={{ horizontal: true }}
      xAxis={[
        {
          scaleType: 'band',
          data: hours.map(({ start }) => start),
          valueFormatter: (start: number) => time.format(start),
          tickInterval: (start: number) => isFourthHour(start, zone),
          categoryGapRatio: 0.25,
          height: 24,
          disableTicks: true,
        },
      ]}
      yAxis={[
        { width: 32, min: 0, tickMinStep: 1, tickNumber: 4, disableLine: true, disableTicks: true },
      ]}
      series={[
        {
          label: t('calls.count'),
          data: hours.map(({ count }) => count),
          color: vars?.palette.primary.main ?? 'currentColor',
        },
      ]}
    >
      <Closed closed={closed} first={first} span={hours.length * 60 * 60_000} />
    </BarChart>
  )
}

interface ClosedProps extends Pick<Props, 'closed'> {
  first: number
  span: number
}

function Closed({ closed, first, span }: ClosedProps) {
  const { left, top, width, height } = useDrawingArea()
  return closed.map(({ from, to }) => (
    <rect
      key={from}
      x={left + ((from - first) / span) * width}
      y={top}
      width={((to - from) / span) * width}
      height={height}
      fill="currentColor"
      fillOpacity={0.07}
      pointerEvents="none"
    />
  ))
}

/** Midnight, four, eight … of the wall clock. */
function isFourthHour(start: number, zone: string): boolean {
  const wallHour = Math.floor(start / 3_600_000 + (zoneOffset(zone, new Date(start)) ?? 0) / 60)
  return wallHour % 4 === 0
}
