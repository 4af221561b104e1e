import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { wallClock } from '../../domain/time/time.ts'
import { HelpPopover } from '../../ui/help-popover.tsx'
import { surface } from '../../ui/styles/card.ts'
import { CallAt } from './call-at.tsx'
import { DayTimeline } from './day-timeline.tsx'
import { type Schedules, useSchedule } from './use-schedule.ts'

/** What happens to a call at a time that is typed or chosen in a timeline of two weeks. */
export const OpeningState = () => <Shown {...useSchedule()} />

const Shown = memo(function Shown({ zone, schedule, holidaysUnknown }: Schedules) {
  const { t } = useTranslation('office-hours')
  const now = wallClock(zone, new Date())
  const [at, setAt] = useState(now ? `${now.date}T${now.time}` : '')
  if (!schedule.offsetAt) return null
  return (
    <Box component="section" aria-labelledby="answer-title" sx={panel}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, marginBlockEnd: 2 }}>
        <Typography variant="h2" id="answer-title">
          {t('answer.title')}
        </Typography>
        <HelpPopover label={t('answer.helpLabel')} id="answer-help">
          <p>{t('answer.limits')}</p>
          <p>{t('answer.ownZone')}</p>
        </HelpPopover>
      </Box>
      {holidaysUnknown && <Alert severity="info">{t('answer.noHolidays')}</Alert>}
      <CallAt at={at} onAt={setAt} schedule={schedule} zone={zone} />
      <DayTimeline schedule={schedule} zone={zone} at={at} onAt={setAt} />
    </Box>
  )
})

const panel = {
  ...surface,
  padding: 4,
  // Sticky beside the week, if the window is high enough.
  '@media (min-width: 1200px) and (min-height: 720px)': {
    position: 'sticky',
    insetBlockStart: 72,
  },
}
