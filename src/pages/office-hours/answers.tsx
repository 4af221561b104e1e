import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { zoneOffset } from '../../domain/time.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useMinute } from '../../ui/now.ts'
import { CallAt } from './call-at.tsx'
import { DayStrip } from './day-strip.tsx'
import { OpenNow } from './open-now.tsx'
import { useSchedule } from './use-schedule.ts'

/** Open or closed: now, at any instant, and over the next two weeks. */
export function Answers() {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const now = useMinute()
  const { zone, schedule, holidayError } = useSchedule()
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const isElsewhere = zoneOffset(zone, new Date(now)) !== zoneOffset(own, new Date(now))
  const time = (timeZone: string) =>
    new Intl.DateTimeFormat(locale, {
      timeZone,
      weekday: 'short',
      hour: 'numeric',
      minute: '2-digit',
    }).format(now)
  return (
    <Box component="section" aria-labelledby="answer-title">
      <Typography variant="h2" id="answer-title" sx={{ marginBlockEnd: 2 }}>
        {t('answer.title')}
      </Typography>
      <OpenNow schedule={schedule} zone={zone} />
      {schedule.offsetAt && (
        <Typography variant="body2" color="textSecondary" sx={{ marginBlock: 2 }}>
          {t('answer.thereNow', { time: time(zone) })}{' '}
          {isElsewhere && t('answer.hereNow', { zone: own, time: time(own) })}
        </Typography>
      )}
      {holidayError && <Alert severity="info">{t('answer.noHolidays')}</Alert>}
      {schedule.offsetAt && <CallAt schedule={schedule} zone={zone} />}
      <DayStrip schedule={schedule} zone={zone} />
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockStart: 4 }}>
        {t('answer.limits')}
      </Typography>
    </Box>
  )
}
