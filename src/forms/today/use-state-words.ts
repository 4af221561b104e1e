import type { Holiday } from '../../contract/holidays.ts'
import { answerAt, type PreparedSchedule } from '../../domain/schedule/schedule.ts'
import { nextTurns, type Turn } from '../../domain/schedule/today/day-picture.ts'
import { textAt } from '../../i18n/text-at.ts'
import { useHolidayName } from '../../i18n/use-holiday-name.ts'
import { useInstantText } from '../../i18n/use-instant-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { useNightReminder } from './night-reminder.ts'
import { useNightSince } from './use-night-since.ts'

interface StateWords {
  state: 'open' | 'closed' | 'night' | 'unknown'
  title: string
  details: string[]
  /** Night mode should have ended by now. */
  isOverdue: boolean
  since: Date | null
}

/** Open or closed, until when, why, and what comes next. */
export function useStateWords(
  schedule: PreparedSchedule<Holiday>,
  zone: string,
  now: Date,
): StateWords {
  const { t } = useTranslation(['overview', 'common'])
  const instantText = useInstantText(zone)
  const nameText = useHolidayName()
  const since = useNightSince(schedule.isNight)
  const reminder = useNightReminder()
  const timeOf = (at: Date) => instantText(at, now)
  const titleOf = ({ open, by, until }: ReturnType<typeof answerAt>) => {
    if (open === null) return textAt(t, `common:openNow.${by}`)
    if (by === 'night_mode') return t('common:openNow.night_mode')
    if (!until) return t(open ? 'common:openNow.open' : 'common:openNow.closed')
    return t(open ? 'common:openNow.openUntil' : 'common:openNow.closedUntil', {
      time: timeOf(until),
    })
  }
  const answer = answerAt(now, schedule)
  const title = titleOf(answer)
  const [next, then] = nextTurns(now, schedule, 2)
  if (schedule.isNight) {
    const isOverdue = reminder !== null && reminder <= now.getTime()
    const byHours = answerAt(now, { ...schedule, isNight: false })
    return {
      state: 'night',
      title,
      since,
      isOverdue,
      details: [
        ...(isOverdue ? [t('night.overdue', { time: timeOf(new Date(reminder)) })] : []),
        since ? t('night.since', { time: timeOf(since) }) : t('night.on'),
        ...(byHours.open === null ? [] : [t('night.without', { state: titleOf(byHours) })]),
      ],
    }
  }
  const left = next && leftText(next.at.getTime() - now.getTime())
  const details = [
    answer.by === 'holiday' && t('state.because', { name: nameText(answer.holiday.name) }),
    next && left && turnText(next, left),
    then && t(then.opens ? 'state.thenOpens' : 'state.thenCloses', { time: timeOf(then.at) }),
  ].filter((text) => typeof text === 'string')
  const state = answer.open === null ? 'unknown' : answer.open ? 'open' : 'closed'
  return { state, title, details, isOverdue: false, since: null }

  function turnText({ opens, holiday }: Turn<Holiday>, left: string): string {
    if (opens) return t('state.opensIn', { left })
    if (!holiday) return t('state.closesIn', { left })
    if (!holiday.every_year && holiday.hour_start > 0) return t('state.closesEarlyIn', { left })
    return t('state.closesInFor', { left, name: nameText(holiday.name) })
  }

  /** "3 h 25 min"; undefined for a day or more. */
  function leftText(ms: number): string | undefined {
    const minutes = Math.ceil(ms / 60_000)
    if (minutes >= 24 * 60) return undefined
    const hours = Math.floor(minutes / 60)
    if (hours === 0) return t('state.minutes', { count: minutes })
    return minutes % 60 === 0
      ? t('state.hours', { count: hours })
      : t('state.hoursAndMinutes', { count: hours, minutes: minutes % 60 })
  }
}
