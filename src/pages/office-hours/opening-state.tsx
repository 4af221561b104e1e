import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { CallAt } from './call-at.tsx'
import { DayTimeline } from './day-timeline.tsx'
import { useSchedule } from './use-schedule.ts'

/** What a call meets: at any instant, and over the next two weeks. */
export function OpeningState() {
  const { t } = useTranslation('office-hours')
  const { zone, schedule, holidayError } = useSchedule()
  return (
    <Box component="section" aria-labelledby="answer-title" sx={{ marginBlock: 8 }}>
      <Typography variant="h2" id="answer-title" sx={{ marginBlockEnd: 2 }}>
        {t('answer.title')}
      </Typography>
      {holidayError && <Alert severity="info">{t('answer.noHolidays')}</Alert>}
      <Box sx={columns}>
        <div>
          {schedule.offsetAt && <CallAt schedule={schedule} zone={zone} />}
          <Typography variant="body2" color="textSecondary">
            {t('answer.limits')}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ marginBlockStart: 2 }}>
            {t('answer.ownZone')}
          </Typography>
        </div>
        <DayTimeline schedule={schedule} zone={zone} />
      </Box>
    </Box>
  )
}

const columns = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 320px) minmax(0, 560px)' },
  columnGap: 10,
  rowGap: 4,
}
