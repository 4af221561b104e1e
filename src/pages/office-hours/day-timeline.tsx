import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Holiday } from '../../contract/holidays.ts'
import { snap } from '../../domain/hours/hours-grid.ts'
import { dateTimeFormat } from '../../domain/intl.ts'
import type { PreparedSchedule } from '../../domain/schedule/schedule.ts'
import { type TimelineDay, timeline } from '../../domain/schedule/timeline.ts'
import { DAY, minutesOf, startOf, timeOf } from '../../domain/time/calendar.ts'
import { wallClock } from '../../domain/time/time.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useMinute } from '../../ui/hooks/now.ts'
import { FORCED_COLORS } from '../../ui/styles/forced-colors.ts'
import { HourAxis } from './hour-axis.tsx'
import { useTimelineText } from './use-timeline-text.ts'

const DAYS = 14

interface Props {
  schedule: PreparedSchedule<Holiday>
  zone: string
  /** The time that the page shows the state for, "YYYY-MM-DDTHH:MM". */
  at: string
  onAt: (at: string) => void
}

/** A click selects a time in steps of this many minutes. */
const STEP = 15

/**
 * The next two weeks, one bar a day: open, closed, holiday, and clock changes. Each bar is also
 * described in words. A click selects the time to show; keyboard users have the field above.
 */
export function DayTimeline({ schedule, zone, at, onAt }: Props) {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const clockText = useClockText()
  const today = wallClock(zone, new Date(useMinute()))?.date
  const days = today && timeline(today, DAYS, schedule)
  if (!days) return null
  const date = dateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  return (
    <section aria-labelledby="timeline-title">
      <Typography variant="h3" id="timeline-title" sx={{ marginBlockEnd: 2 }}>
        {t('timeline.title')}
      </Typography>
      <Box sx={{ marginInline: 'calc(5.25rem + 8px) 8px' }}>
        <HourAxis />
      </Box>
      <Box component="ul" sx={list}>
        {days.map((day) => (
          <li key={day.date}>
            <span>{date.format(startOf(day.date) * 60_000)}</span>
            <Bar
              day={day}
              asked={at.startsWith(day.date) ? minutesOf(at.slice(11)) : null}
              onAsk={(minute) => onAt(`${day.date}T${timeOf(minute)}`)}
            />
            {day.change && <small>{changeText(day.change)}</small>}
          </li>
        ))}
      </Box>
    </section>
  )

  function changeText({ kind, from, to }: { kind: 'gap' | 'overlap'; from: number; to: number }) {
    return t(`timeline.${kind}`, { from: clockText(timeOf(from)), to: clockText(timeOf(to)) })
  }
}

interface BarProps {
  day: TimelineDay<Holiday>
  /** The selected minute; null if it is on another day. */
  asked: number | null
  onAsk: (minute: number) => void
}

function Bar({ day, asked, onAsk }: BarProps) {
  const words = useTimelineText()(day)
  const ask = ({ currentTarget, clientX }: MouseEvent<HTMLElement>) => {
    const { left, right, width } = currentTarget.getBoundingClientRect()
    const isRtl = getComputedStyle(currentTarget).direction === 'rtl'
    const minute = ((isRtl ? right - clientX : clientX - left) / width) * DAY
    onAsk(Math.min(DAY - STEP, snap(minute - STEP / 2, STEP)))
  }
  return (
    <Box role="img" aria-label={words} title={words} sx={bar} onClick={ask}>
      {day.segments.map(({ from, to, state }) => (
        <Box
          key={from}
          sx={{
            position: 'absolute',
            insetBlock: 0,
            insetInlineStart: `${(from / DAY) * 100}%`,
            inlineSize: `${((to - from) / DAY) * 100}%`,
            background: FILLS[state],
            [FORCED_COLORS]: {
              forcedColorAdjust: 'none',
              background: FORCED[state],
            },
          }}
        />
      ))}
      {asked !== null && <Box sx={mark} style={{ insetInlineStart: `${(asked / DAY) * 100}%` }} />}
    </Box>
  )
}

const FILLS = {
  open: 'var(--mui-palette-primary-main)',
  closed: 'transparent',
  holiday:
    'repeating-linear-gradient(45deg, var(--mui-palette-warning-main) 0 3px, transparent 3px 6px)',
}
/** The system colours for forced colours. */
const FORCED = {
  open: 'CanvasText',
  closed: 'transparent',
  holiday: 'repeating-linear-gradient(45deg, CanvasText 0 1px, transparent 1px 5px)',
}
const list = {
  listStyle: 'none',
  margin: 0,
  padding: 0,
  paddingInlineEnd: '8px',
  fontSize: '0.75rem',
  '& li': {
    display: 'grid',
    gridTemplateColumns: '5.25rem 1fr',
    alignItems: 'center',
    columnGap: 2,
    minBlockSize: 22,
  },
  '& small': { gridColumn: 2, color: 'text.secondary' },
}
const bar = {
  position: 'relative',
  blockSize: 18,
  overflow: 'hidden',
  cursor: 'crosshair',
  '@media (pointer: coarse)': { blockSize: 44 },
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 0.5,
}
const mark = {
  position: 'absolute',
  insetBlock: 0,
  inlineSize: 3,
  marginInlineStart: '-1px',
  backgroundColor: 'text.primary',
  outline: '1px solid',
  outlineColor: 'background.paper',
}
