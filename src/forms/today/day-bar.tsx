import type { Holiday } from '../../contract/holidays.ts'
import type { DayPicture } from '../../domain/schedule/today/day-picture.ts'
import { DAY, timeOf } from '../../domain/time/calendar.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useHolidayName } from '../../i18n/use-holiday-name.ts'
import { useListText, useSentences } from '../../i18n/use-lists.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import './day-bar.css'

/** Hours that are labelled below the bar. */
const HOURS = [0, 3, 6, 9, 12, 15, 18, 21, 24]

const percent = (minutes: number) => `${(minutes / DAY) * 100}%`

/** The day as a bar with a line for now, and in words for screen readers. */
export function DayBar({ picture }: { picture: DayPicture<Holiday> }) {
  const clockText = useClockText()
  const words = useBarText()(picture)
  const { day, now, nightFrom } = picture
  const time = (minutes: number) => clockText(timeOf(minutes))
  return (
    <div className="day-bar-frame">
      <div role="img" aria-label={words} className="day-bar">
        {day.segments.map(({ from, to, state }) => (
          <div
            key={from}
            data-state={state}
            className="day-bar-part"
            style={{ insetInlineStart: percent(from), inlineSize: percent(to - from) }}
          />
        ))}
        {nightFrom !== null && (
          <div
            data-state="night"
            className="day-bar-night"
            style={{ insetInlineStart: percent(nightFrom), inlineSize: percent(DAY - nightFrom) }}
          />
        )}
        <div className="day-bar-now" style={{ insetInlineStart: percent(now) }} />
      </div>
      <div aria-hidden className="day-bar-axis">
        {HOURS.map((hour) => (
          <span
            key={hour}
            data-minor={hour % 6 !== 0 || undefined}
            style={hour === 24 ? { insetInlineEnd: 0 } : { insetInlineStart: percent(hour * 60) }}
          >
            {time(hour * 60).replace(':00', '')}
          </span>
        ))}
      </div>
    </div>
  )
}

/** "Open 09:00 – 12:30, 13:30 – 17:30. Holiday: Christmas Day. Now 14:05." */
function useBarText(): (picture: DayPicture<Holiday>) => string {
  const { t } = useTranslation('overview')
  const clockText = useClockText()
  const nameText = useHolidayName()
  const listText = useListText()
  const sentences = useSentences()
  const time = (minutes: number) => clockText(timeOf(minutes))
  return ({ day: { segments }, now, nightFrom }) => {
    const open = segments.filter(({ state }) => state === 'open')
    const ranges = listText(open.map(({ from, to }) => `${time(from)} – ${time(to)}`))
    const names = segments.flatMap((one) =>
      one.state === 'holiday' ? [nameText(one.holiday.name)] : [],
    )
    return sentences([
      open.length > 0 ? t('bar.open', { ranges }) : t('bar.closed'),
      ...[...new Set(names)].map((name) => t('bar.holiday', { name })),
      ...(nightFrom === null ? [] : [t('bar.night', { time: time(nightFrom) })]),
      t('bar.now', { time: time(now) }),
    ])
  }
}
