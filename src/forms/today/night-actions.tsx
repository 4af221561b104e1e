import { nextOpening } from '../../domain/schedule/today/day-picture.ts'
import { useWriteFailureText } from '../../i18n/use-failure-text.ts'
import { useInstantText } from '../../i18n/use-instant-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useMinute } from '../../ui/hooks/now.ts'
import { setNightReminder, useNightReminder } from './night-reminder.ts'
import type { Day } from './use-day.ts'
import { useNightMode } from './use-night-mode.ts'
import './night-actions.css'

/** Turns night mode on or off. While it is on, a reminder can be set: it does not end by itself. */
export function NightActions({ day: { prepared, zone } }: { day: Day }) {
  const { t } = useTranslation('overview')
  const failureText = useWriteFailureText()
  const instantText = useInstantText(zone)
  const now = new Date(useMinute())
  const night = useNightMode()
  const reminder = useNightReminder()
  const opening = nextOpening(now, prepared)
  const { isNight } = prepared
  const isAhead = reminder !== null && reminder > now.getTime()
  return (
    <>
      <button
        type="button"
        className={isNight ? 'button small filled' : 'button small outlined'}
        aria-disabled={night.isPending}
        onClick={() => !night.isPending && night.mutate(!isNight)}
      >
        {t(isNight ? 'night.turnOff' : 'night.turnOn')}
      </button>
      {isNight && !isAhead && opening && (
        <button
          type="button"
          className="button small outlined"
          onClick={() => setNightReminder(opening)}
        >
          {t('night.until', { time: instantText(opening, now) })}
        </button>
      )}
      {isNight && isAhead && (
        <span className="night-actions-reminder">
          {t('night.reminder', { time: instantText(new Date(reminder), now) })}
          <button type="button" className="button small" onClick={() => setNightReminder(null)}>
            {t('night.noReminder')}
          </button>
        </span>
      )}
      {night.error && (
        <div role="alert" className="night-actions-failure">
          {failureText(night.error, (why) => t('night.failed', { why }))}
        </div>
      )}
    </>
  )
}
