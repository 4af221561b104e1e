import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { Holiday } from '../../contract/holidays.ts'
import type { DayPicture } from '../../domain/schedule/today/day-picture.ts'
import { DAY, timeOf } from '../../domain/time/calendar.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useHolidayName } from '../../i18n/use-holiday-name.ts'
import { useListText, useSentences } from '../../i18n/use-lists.ts'
import { axis, bar, frame, nightVeil, nowLine, segment } from './day-bar-styles.ts'

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
    <Box sx={frame}>
      <Box role="img" aria-label={words} sx={bar}>
        {day.segments.map(({ from, to, state }) => (
          <Box
            key={from}
            data-state={state}
            sx={segment}
            style={{ insetInlineStart: percent(from), inlineSize: percent(to - from) }}
          />
        ))}
        {nightFrom !== null && (
          <Box
            data-state="night"
            sx={nightVeil}
            style={{ insetInlineStart: percent(nightFrom), inlineSize: percent(DAY - nightFrom) }}
          />
        )}
        <Box sx={nowLine} style={{ insetInlineStart: percent(now) }} />
      </Box>
      <Box aria-hidden sx={axis}>
        {HOURS.map((hour) => (
          <span
            key={hour}
            data-minor={hour % 6 !== 0 || undefined}
            style={{ insetInlineStart: percent(hour * 60) }}
          >
            {time(hour * 60).replace(':00', '')}
          </span>
        ))}
      </Box>
    </Box>
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
