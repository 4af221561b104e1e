import Box from '@mui/material/Box'
import { DAY } from '../../domain/time/calendar.ts'
import { useMinuteText } from './use-minute-text.ts'

/** The hours between those that are named. */
const STEP = 6 * 60

/**
 * Names hours of the day, up to a minute after midnight, above bars of the same width. For the eye
 * alone: each bar says its times itself.
 */
export function HourAxis({ last = DAY }: { last?: number }) {
  const minuteText = useMinuteText()
  const minutes = Array.from({ length: Math.floor(last / STEP) + 1 }, (_, i) => i * STEP)
  return (
    <Box aria-hidden sx={axis}>
      {minutes.map((minute) => (
        <span key={minute} style={{ insetInlineStart: `${(minute / last) * 100}%` }}>
          {minuteText(minute).replace(':00', '')}
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
