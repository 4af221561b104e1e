import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { Link } from 'react-router'
import { holidaysQuery } from '../../api/resources/holidays-queries.ts'
import { dayPicture } from '../../domain/schedule/today/day-picture.ts'
import { timeOf } from '../../domain/time/calendar.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useSentences } from '../../i18n/use-lists.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { atField, paths } from '../../paths.ts'
import { useMinute } from '../../ui/hooks/now.ts'
import { Placeholder } from '../../ui/placeholder.tsx'
import { UndoProvider } from '../../ui/undo-snackbar.tsx'
import { ZoneTime } from '../../ui/zone-time.tsx'
import { DayActions } from './day-actions.tsx'
import { DayBar } from './day-bar.tsx'
import { StateMark } from './state-mark.tsx'
import { type Day, useDay } from './use-day.ts'
import { useStateWords } from './use-state-words.ts'
import './today.css'

/**
 * Today as a picture: open or closed, until when, what comes next, and actions to change it. It
 * uses the texts of the overview, which other pages load with it.
 */
export function Today() {
  const day = useDay()
  if (!day) return <Placeholder height={188} />
  return (
    <UndoProvider>
      <Picture day={day} />
    </UndoProvider>
  )
}

function Picture({ day }: { day: Day }) {
  const { t } = useTranslation('overview')
  const id = useId()
  const clockText = useClockText()
  const sentences = useSentences()
  const now = new Date(useMinute())
  const { zone, prepared } = day
  const { state, title, details, isOverdue, since } = useStateWords(prepared, zone, now)
  const picture = dayPicture(now, prepared, since)
  const change = picture?.day.change
  return (
    <section aria-labelledby={id}>
      <div className="today-head">
        <h2 id={id} className="today-state">
          <StateMark state={state} />
          <Link to={paths.officeHours}>{title}</Link>
        </h2>
        {prepared.offsetAt && (
          <Link to={zoneField} className="today-zone">
            <ZoneTime zone={zone} />
          </Link>
        )}
      </div>
      <div className="today-details" data-overdue={isOverdue || undefined}>
        {sentences(details)}
        {change && (
          <span>
            {t(`bar.${change.kind}`, {
              from: clockText(timeOf(change.from)),
              to: clockText(timeOf(change.to)),
            })}
          </span>
        )}
        {!day.schedule && <NoHolidays />}
        {!prepared.offsetAt && (
          <>
            {t('state.noZone')} <Link to={zoneField}>{t('state.setZone')}</Link>
          </>
        )}
      </div>
      {picture && <DayBar picture={picture} />}
      <DayActions day={day} />
    </section>
  )
}

function NoHolidays() {
  const { t } = useTranslation(['overview', 'common'])
  const queries = useQueryClient()
  const refetch = () => queries.refetchQueries({ queryKey: holidaysQuery.queryKey })
  return (
    <>
      {t('state.noHolidays')}{' '}
      <button type="button" className="button small" onClick={refetch}>
        {t('common:states.retry')}
      </button>
    </>
  )
}

const zoneField = atField(paths.settingsSection('general'), 'timezone')
