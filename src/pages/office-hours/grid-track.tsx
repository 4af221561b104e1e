import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficeDay } from '../../contract/values/office-hours.ts'
import type { Weekday } from '../../contract/values/weekdays.ts'
import { drawnRanges, type RangeAt } from '../../domain/hours/hours-grid.ts'
import type { Shift } from '../../domain/hours/shifts.ts'
import { DAY, timeOf } from '../../domain/time/calendar.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'

interface Props {
  day: Weekday
  dayName: string
  value: OfficeDay
  /** The shift over midnight that each range is a half of, by its place; null for none. */
  shifts: readonly (Shift | null)[]
  /** The range under the pointer, by its place. */
  dragged: number | null
  onKey: (event: KeyboardEvent, at: RangeAt) => void
}

/**
 * The hours of a day as bars on 24 hours. Each bar is a button that keys move; its ends are for the
 * pointer.
 */
export function GridTrack(props: Props) {
  const { day, dayName, value, shifts, dragged, onKey } = props
  const { t } = useTranslation('office-hours')
  const clockText = useClockText()
  const bars = drawnRanges(value)
  return (
    <div data-day={day} className="track">
      {bars.length === 0 && (
        <span className="closed">{t(value.enabled ? 'grid.unfinished' : 'grid.closed')}</span>
      )}
      {bars.map(({ index, start, end }) => {
        const isAllDay = value.ranges.length === 0
        const shift = shifts[index]
        const from = clockText(timeOf(start))
        const to = clockText(timeOf(end))
        const time = isAllDay ? t('day.states.all_day') : `${from} – ${to}`
        const shiftTime = shift && `${clockText(shift.from)} – ${clockText(shift.to)}`
        return (
          <div
            key={index}
            data-index={index}
            className={dragged === index ? 'bar dragged' : 'bar'}
            style={{
              insetInlineStart: `${(start / DAY) * 100}%`,
              inlineSize: `${((end - start) / DAY) * 100}%`,
            }}
          >
            <button
              type="button"
              aria-label={`${dayName}, ${time}${shiftTime ? `, ${t('grid.shift', { time: shiftTime })}` : ''}`}
              aria-describedby="grid-keys"
              data-long={time.length > 13}
              data-joined={shift && (shift.evening === day ? 'end' : 'start')}
              onKeyDown={(event) => onKey(event, { day, index })}
            >
              <span className="time">{isAllDay ? time : from}</span>
              {!isAllDay && (
                <>
                  {' '}
                  <span className="dash">– </span>
                  <span className="time">{to}</span>
                </>
              )}
            </button>
            <span data-grip="start" />
            <span data-grip="end" />
            <output className="bubble" aria-hidden>
              {time}
            </output>
          </div>
        )
      })}
    </div>
  )
}
