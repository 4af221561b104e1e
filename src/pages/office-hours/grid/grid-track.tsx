import type { KeyboardEvent } from 'react'
import type { OfficeHours } from '../../../contract/values/office-hours.ts'
import type { Weekday } from '../../../contract/values/weekdays.ts'
import { drawnRanges, type RangeAt, tailOf } from '../../../domain/hours/hours-grid.ts'
import { DAY } from '../../../domain/time/calendar.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { useMinuteText } from '../use-minute-text.ts'
import './grid-track.css'

interface Props {
  day: Weekday
  dayName: string
  hours: OfficeHours
  /** The minute at which the axis ends: midnight, or later if a shift does. */
  last: number
  /** The index of the dragged range. */
  dragged: number | null
  onKey: (event: KeyboardEvent, at: RangeAt) => void
}

/**
 * The hours of a day as bars. A shift over midnight belongs to the day on which it starts. Each bar
 * is a button that arrow keys move. Its ends can be dragged.
 */
export function GridTrack(props: Props) {
  const { day, dayName, hours, last, dragged, onKey } = props
  const { t } = useTranslation('office-hours')
  const minuteText = useMinuteText()
  const bars = drawnRanges(hours, day)
  const tail = tailOf(hours, day)
  const { enabled, ranges } = hours[day]
  const isUnfinished = enabled && ranges.length > 0 && tail === 0
  const place = (start: number, end: number) => ({
    insetInlineStart: `${(start / last) * 100}%`,
    inlineSize: `${((end - start) / last) * 100}%`,
  })
  return (
    <div data-day={day} className="grid-track">
      {tail > 0 && <span className="grid-track-tail" style={place(0, tail)} />}
      {bars.length === 0 && (
        <span
          className="grid-track-closed"
          style={{ insetInlineStart: `calc(${place(tail, tail).insetInlineStart} + 8px)` }}
        >
          {t(isUnfinished ? 'grid.unfinished' : 'grid.closed')}
        </span>
      )}
      {bars.map(({ index, start, end }) => {
        const isAllDay = start === 0 && end === DAY
        const [from, to] = [minuteText(start), minuteText(end)]
        const time = isAllDay ? t('day.states.all_day') : `${from} – ${to}`
        return (
          <div
            key={index}
            data-index={index}
            className={dragged === index ? 'grid-track-bar grid-track-dragged' : 'grid-track-bar'}
            style={place(start, end)}
          >
            <button
              type="button"
              aria-label={
                end > DAY ? t('grid.overnight', { day: dayName, time }) : `${dayName}, ${time}`
              }
              aria-describedby="grid-keys"
              data-long={time.length > 13}
              onKeyDown={(event) => onKey(event, { day, index })}
            >
              <span className="grid-track-time">{isAllDay ? time : from}</span>
              {!isAllDay && (
                <>
                  {' '}
                  <span className="grid-track-dash">– </span>
                  <span className="grid-track-time">{to}</span>
                </>
              )}
            </button>
            <span data-grip="start" />
            <span data-grip="end" />
            <output className="grid-track-bubble" aria-hidden>
              {time}
            </output>
          </div>
        )
      })}
    </div>
  )
}
