import Box from '@mui/material/Box'
import type { Holiday } from '../contract/holidays.ts'
import type { OpenNow as OpenNowAnswer } from '../contract/open-now.ts'
import { answerAt, type PreparedSchedule } from '../domain/schedule/schedule.ts'
import { useOpenNowText } from '../i18n/use-open-now-text.ts'
import { useMinute } from './hooks/now.ts'
import { FORCED_COLORS } from './styles/forced-colors.ts'

interface Props {
  schedule: PreparedSchedule<Holiday>
  zone: string
  /** The server's answer, if it knows more than this schedule. */
  answer?: OpenNowAnswer | null | undefined
  /** Shows only open or closed, for a narrow place. */
  isBrief?: boolean
}

/** Whether it is open now, and until when. */
export function OpenNow({ schedule, zone, answer, isBrief = false }: Props) {
  const textOf = useOpenNowText(zone)
  const now = new Date(useMinute())
  const known = stillTrue(answer, now) ?? answerAt(now, schedule)
  const { brief, whole } = textOf(known, now)
  return (
    <Box component="span" sx={chip} data-open={known.open ?? 'unknown'}>
      {isBrief && <Box sx={{ display: { md: 'none' } }}>{brief}</Box>}
      <Box sx={{ display: { xs: isBrief ? 'none' : 'block', md: 'block' } }}>{whole}</Box>
    </Box>
  )
}

/** The server's answer, or null after the time when the server says that it changes. */
function stillTrue(answer: OpenNowAnswer | null | undefined, now: Date) {
  const until = answer?.until ? new Date(answer.until) : null
  return answer && (until === null || until > now) ? { ...answer, until } : null
}

const chip = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: '6px',
  minBlockSize: 26,
  paddingInline: '10px',
  border: '1px solid',
  borderColor: 'divider',
  borderRadius: 3,
  fontSize: '0.8125rem',
  fontWeight: 600,
  whiteSpace: 'nowrap',
  '&::before': {
    content: '""',
    inlineSize: 8,
    blockSize: 8,
    borderRadius: '50%',
    border: '2px solid',
    borderColor: 'text.secondary',
  },
  '&[data-open="true"]::before': {
    borderColor: 'success.main',
    backgroundColor: 'success.main',
    [FORCED_COLORS]: { backgroundColor: 'CanvasText' },
  },
  '&[data-open="unknown"]::before': { borderColor: 'warning.main' },
}
