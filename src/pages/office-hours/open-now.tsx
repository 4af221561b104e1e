import Chip from '@mui/material/Chip'
import { useTranslation } from 'react-i18next'
import type { Holiday } from '../../contract/holidays.ts'
import { answerAt, type PreparedSchedule } from '../../domain/schedule.ts'
import { useMinute } from '../../ui/now.ts'
import { useInstantText } from './use-instant-text.ts'

interface Props {
  schedule: PreparedSchedule<Holiday>
  zone: string
}

/** "Open, closes 17:00" or "Closed, opens Mon 09:00". */
export function OpenNow({ schedule, zone }: Props) {
  const { t } = useTranslation('office-hours')
  const text = useInstantText(zone)
  const now = new Date(useMinute())
  const { open, until } = answerAt(now, schedule)
  if (open === null) return <Chip size="small" color="warning" label={t('answer.unknownZone')} />
  const time = until && text(until, now)
  const opened = time ? t('answer.openUntil', { time }) : t('answer.open')
  const closed = time ? t('answer.closedUntil', { time }) : t('answer.closed')
  return (
    <Chip
      variant="outlined"
      color={open ? 'success' : 'default'}
      label={open ? opened : closed}
      sx={{ fontWeight: 600 }}
    />
  )
}
