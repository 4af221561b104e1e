import { memo } from 'react'
import { dateTimeFormat } from '../../domain/intl.ts'
import { zoneOffset } from '../../domain/time/time.ts'
import { AfterSaving } from '../../forms/today/after-saving.tsx'
import { ownZone } from '../../i18n/shown-zone.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMinute } from '../../ui/hooks/now.ts'
import { OpenNow } from '../../ui/open-now-status.tsx'
import { type Schedules, useSchedule } from './use-schedule.ts'
import './state-now.css'

/**
 * Open or closed now, and after a save. Also the current time in the tenant's zone, and in the
 * browser's if that differs.
 */
export const Now = () => <Shown {...useSchedule()} />

const Shown = memo(function Shown({ zone, schedule, saved, holidaysUnknown }: Schedules) {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const now = useMinute()
  const own = ownZone()
  const isOtherZone = zoneOffset(zone, new Date(now)) !== zoneOffset(own, new Date(now))
  const time = (timeZone: string) =>
    dateTimeFormat(locale, {
      timeZone,
      weekday: 'short',
      hour: 'numeric',
      minute: '2-digit',
    }).format(now)
  return (
    <div className="state-now">
      <OpenNow schedule={{ ...saved, holidaysUnknown }} zone={zone} />
      {schedule.offsetAt && (
        <div className="small dim">
          {t(isOtherZone ? 'answer.bothNow' : 'answer.thereNow', {
            time: time(zone),
            zone,
            here: time(own),
          })}
        </div>
      )}
      <AfterSaving
        saved={{ ...saved, holidaysUnknown }}
        edited={{ ...schedule, holidaysUnknown }}
        zone={zone}
      />
    </div>
  )
})
