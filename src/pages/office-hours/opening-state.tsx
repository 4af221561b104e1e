import { memo, useState } from 'react'
import { wallClock } from '../../domain/time/time.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Alert } from '../../ui/alert.tsx'
import { HelpPopover } from '../../ui/help-popover.tsx'
import { CallAt } from './call-at.tsx'
import { DayTimeline } from './day-timeline.tsx'
import { type Schedules, useSchedule } from './use-schedule.ts'
import './opening-state.css'

/** What happens to a call at a time that is typed or chosen in a timeline of two weeks. */
export const OpeningState = () => <Shown {...useSchedule()} />

const Shown = memo(function Shown({ zone, schedule, holidaysUnknown }: Schedules) {
  const { t } = useTranslation('office-hours')
  const now = wallClock(zone, new Date())
  const [at, setAt] = useState(now ? `${now.date}T${now.time}` : '')
  if (!schedule.offsetAt) return null
  return (
    <section aria-labelledby="answer-title" className="surface opening-state">
      <div className="opening-state-heading">
        <h2 id="answer-title">{t('answer.title')}</h2>
        <HelpPopover label={t('answer.helpLabel')} id="answer-help">
          <p>{t('answer.limits')}</p>
          <p>{t('answer.ownZone')}</p>
        </HelpPopover>
      </div>
      {holidaysUnknown && <Alert severity="info">{t('answer.noHolidays')}</Alert>}
      <CallAt at={at} onAt={setAt} schedule={schedule} zone={zone} />
      <DayTimeline schedule={schedule} zone={zone} at={at} onAt={setAt} />
    </section>
  )
})
