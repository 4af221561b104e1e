import { BarPlot } from '@mui/x-charts/BarChart'
import { ChartsAxisHighlight } from '@mui/x-charts/ChartsAxisHighlight'
import { ChartsContainer } from '@mui/x-charts/ChartsContainer'
import { ChartsGrid } from '@mui/x-charts/ChartsGrid'
import { ChartsTooltip } from '@mui/x-charts/ChartsTooltip'
import { ChartsXAxis } from '@mui/x-charts/ChartsXAxis'
import { ChartsYAxis } from '@mui/x-charts/ChartsYAxis'
import { useDrawingArea } from '@mui/x-charts/hooks'
import { type CallHour, HOUR_MS } from '../../domain/schedule/call-hours.ts'
import { minutesOf } from '../../domain/time/calendar.ts'
import { wallClock } from '../../domain/time/time.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { MuiStyles } from '../../ui/mui/mui-styles.tsx'
import { CHART_HEIGHT } from './chart-height.ts'

interface Props {
  hours: readonly CallHour[]
  /** When it was closed, in epoch milliseconds. */
  closed: readonly { from: number; to: number }[]
  zone: string
}

/** A bar for each hour. The background is shaded where it was closed. */
export function CallsChart({ hours, closed, zone }: Props) {
  const { t } = useTranslation('overview')
  const clockText = useClockText()
  const time = (start: number) => wallClock(zone, new Date(start))?.time ?? ''
  return (
    <MuiStyles>
      <ChartsContainer
        height={CHART_HEIGHT}
        // On a phone, the label of the last hour is wider than its bar.
        margin={{ top: 8, right: 20, bottom: 0, left: 0 }}
        skipAnimation
        disableKeyboardNavigation
        xAxis={[
          {
            id: 'hours',
            scaleType: 'band',
            data: hours.map(({ start }) => start),
            valueFormatter: (start: number) => clockText(time(start)),
            // Every four hours of wall-clock time, from midnight.
            tickInterval: (start: number) => minutesOf(time(start)) % 240 < 60,
            categoryGapRatio: 0.25,
            height: 24,
            disableTicks: true,
          },
        ]}
        yAxis={[
          {
            id: 'calls',
            width: 32,
            min: 0,
            tickMinStep: 1,
            tickNumber: 4,
            // Without any calls, the axis still needs a scale.
            ...(hours.every(({ count }) => !count) && { max: 4 }),
            disableLine: true,
            disableTicks: true,
          },
        ]}
        series={[
          {
            type: 'bar',
            label: t('calls.count'),
            data: hours.map(({ count }) => count),
            color: 'var(--accent)',
          },
        ]}
      >
        <Closed hours={hours} closed={closed} />
        <ChartsGrid horizontal />
        <ChartsAxisHighlight x="band" />
        <BarPlot skipAnimation />
        <ChartsXAxis axisId="hours" />
        <ChartsYAxis axisId="calls" />
        <ChartsTooltip trigger="axis" />
      </ChartsContainer>
    </MuiStyles>
  )
}

function Closed({ hours, closed }: Pick<Props, 'hours' | 'closed'>) {
  const { left, top, width, height } = useDrawingArea()
  const first = hours[0]?.start ?? 0
  const perMs = width / (hours.length * HOUR_MS)
  return closed.map(({ from, to }) => (
    <rect
      key={from}
      x={left + (from - first) * perMs}
      y={top}
      width={(to - from) * perMs}
      height={height}
      fill="currentColor"
      fillOpacity={0.07}
    />
  ))
}
