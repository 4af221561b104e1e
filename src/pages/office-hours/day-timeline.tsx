import type { MouseEvent } from 'react'
import type { Holiday } from '../../contract/holidays.ts'
import { snap } from '../../domain/hours/hours-grid.ts'
import { dateTimeFormat } from '../../domain/intl.ts'
import type { PreparedSchedule } from '../../domain/schedule/schedule.ts'
import { type TimelineDay, timeline } from '../../domain/schedule/timeline.ts'
import { DAY, minutesOf, startOf, timeOf } from '../../domain/time/calendar.ts'
import { wallClock } from '../../domain/time/time.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMinute } from '../../ui/hooks/now.ts'
import { HourAxis } from './hour-axis.tsx'
import { useTimelineText } from './use-timeline-text.ts'
import './day-timeline.css'

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
    <section aria-labelledby="timeline-title" className="day-timeline">
      <h3 id="timeline-title">{t('timeline.title')}</h3>
      <HourAxis />
      <ul>
        {days.map((day) => (
          <li key={day.date}>
            {date.format(startOf(day.date) * 60_000)}
            <Bar
              day={day}
              asked={at.startsWith(day.date) ? minutesOf(at.slice(11)) : null}
              onAsk={(minute) => onAt(`${day.date}T${timeOf(minute)}`)}
            />
            {day.change && <small>{changeText(day.change)}</small>}
          </li>
        ))}
      </ul>
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
    // biome-ignore lint/a11y/useKeyWithClickEvents: keyboard users have the field above
    <div role="img" aria-label={words} title={words} className="day-timeline-bar" onClick={ask}>
      {day.segments.map(
        ({ from, to, state }) =>
          state !== 'closed' && (
            <div
              key={from}
              className={`day-timeline-${state}`}
              style={{
                insetInlineStart: `${(from / DAY) * 100}%`,
                inlineSize: `${((to - from) / DAY) * 100}%`,
              }}
            />
          ),
      )}
      {asked !== null && (
        <div
          className="day-timeline-asked"
          style={{ insetInlineStart: `${(asked / DAY) * 100}%` }}
        />
      )}
    </div>
  )
}
