import Chip from '@mui/material/Chip'
import { useTranslation } from 'react-i18next'
import type { Holiday } from '../contract/holidays.ts'
import { answerAt, type PreparedSchedule } from '../domain/schedule.ts'
import { useInstantText } from '../i18n/use-instant-text.ts'
import { useMinute } from './now.ts'

interface Props {
  schedule: PreparedSchedule<Holiday>
  zone: string
}

/** "Open, closes 17:00" or "Closed, opens Mon 09:00". */
export function OpenNow({ schedule, zone }: Props) {
  const { t } = useTranslation()
  const text = useInstantText(zone)
  const now = new Date(useMinute())
  const { open, until } = answerAt(now, schedule)
  if (open === null) return <Chip size="small" color="warning" label={t('openNow.unknownZone')} />
  const time = until && text(until, now)
  const opened = time ? t('openNow.openUntil', { time }) : t('openNow.open')
  const closed = time ? t('openNow.closedUntil', { time }) : t('openNow.closed')
  return (
    <Chip
      size="small"
      variant="outlined"
      color={open ? 'success' : 'default'}
      label={open ? opened : closed}
      sx={{ fontWeight: 600 }}
    />
  )
}
