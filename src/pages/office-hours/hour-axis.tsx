import { DAY } from '../../domain/time/calendar.ts'
import { useMinuteText } from './use-minute-text.ts'
import './hour-axis.css'

/** Minutes between labels. */
const STEP = 6 * 60

/**
 * Labels the hours above bars of the same width, up to the minute `last`, which may be after
 * midnight. Hidden from screen readers, because each bar has its times as text.
 */
export function HourAxis({ last = DAY }: { last?: number }) {
  const minuteText = useMinuteText()
  const minutes = Array.from({ length: Math.floor(last / STEP) + 1 }, (_, i) => i * STEP)
  return (
    <div aria-hidden className="hour-axis">
      {minutes.map((minute) => (
        <span key={minute} style={{ insetInlineStart: `${(minute / last) * 100}%` }}>
          {minuteText(minute).replace(':00', '')}
        </span>
      ))}
    </div>
  )
}
