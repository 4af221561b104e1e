import Box from '@mui/material/Box'
import { useTranslation } from 'react-i18next'
import type { Holiday } from '../contract/holidays.ts'
import type { OpenNow as OpenNowAnswer } from '../contract/open-now.ts'
import { answerAt, type PreparedSchedule } from '../domain/schedule/schedule.ts'
import { useInstantText } from '../i18n/use-instant-text.ts'
import { FORCED_COLORS } from './forced-colors.ts'
import { useMinute } from './now.ts'

interface Props {
  schedule: PreparedSchedule<Holiday>
  zone: string
  /** What the server says, where it knows more than this schedule. */
  told?: OpenNowAnswer | null | undefined
  /** Where there is little room it says whether, and not until when. */
  isBrief?: boolean
}

/** "Open, closes 17:00", "Closed, opens Mon 09:00" or "Closed by night mode". */
export function OpenNow({ schedule, zone, told, isBrief = false }: Props) {
  const { t } = useTranslation()
  const text = useInstantText(zone)
  const now = new Date(useMinute())
  const { open, by, until } = stillTrue(told, now) ?? answerAt(now, schedule)
  const time = until && text(until, now)
  const brief =
    open === null
      ? t(`openNow.${by as 'unknown_zone'}`)
      : t(open ? 'openNow.open' : 'openNow.closed')
  const whole =
    by === 'night_mode'
      ? t('openNow.night_mode')
      : time
        ? t(open ? 'openNow.openUntil' : 'openNow.closedUntil', { time })
        : brief
  return (
    <Box component="span" sx={chip} data-open={open ?? 'unknown'}>
      {isBrief && <Box sx={{ display: { md: 'none' } }}>{brief}</Box>}
      <Box sx={{ display: { xs: isBrief ? 'none' : 'block', md: 'block' } }}>{whole}</Box>
    </Box>
  )
}

/** An answer until the moment for which it foresaw another; `until` as an instant. */
function stillTrue(told: OpenNowAnswer | null | undefined, now: Date) {
  const until = told?.until ? new Date(told.until) : null
  return told && (until === null || until > now) ? { ...told, until } : null
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
