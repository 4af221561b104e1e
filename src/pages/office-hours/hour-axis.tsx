import Box from '@mui/material/Box'
import { timeOf } from '../../domain/time/calendar.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'

/** Hours that are named. */
const HOURS = [0, 6, 12, 18, 24]

/**
 * Names hours of the day above bars of the same width. For the eye alone: each bar says its times
 * itself.
 */
export function HourAxis() {
  const clockText = useClockText()
  return (
    <Box aria-hidden sx={axis}>
      {HOURS.map((hour) => (
        <span key={hour} style={{ insetInlineStart: `${(hour / 24) * 100}%` }}>
          {clockText(timeOf(hour * 60)).replace(':00', '')}
        </span>
      ))}
    </Box>
  )
}

const axis = {
  position: 'relative',
  blockSize: '1.25rem',
  color: 'text.secondary',
  fontSize: '0.75rem',
  '& span': { position: 'absolute', transform: 'translateX(-50%)', whiteSpace: 'nowrap' },
  '& span:dir(rtl)': { transform: 'translateX(50%)' },
}
