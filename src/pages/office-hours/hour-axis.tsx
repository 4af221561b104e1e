import Box from '@mui/material/Box'
import { DAY } from '../../domain/time/calendar.ts'
import { useMinuteText } from './use-minute-text.ts'

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
