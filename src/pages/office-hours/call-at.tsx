import { holidaysSince } from '../../api/resources/holidays-queries.ts'
import type { Holiday } from '../../contract/holidays.ts'
import { spanFormat } from '../../domain/hours/text/span-print.ts'
import { dateTimeFormat } from '../../domain/intl.ts'
import { type AskedTime, askedTime, FIRST_ASKED_YEAR } from '../../domain/schedule/asked-time.ts'
import { type Answer, answerAt, type PreparedSchedule } from '../../domain/schedule/schedule.ts'
import { wallClock } from '../../domain/time/time.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useHolidayName } from '../../i18n/use-holiday-name.ts'
import { useInstantText } from '../../i18n/use-instant-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { DateInput } from '../../ui/entries/date-input.tsx'
import { TimeInput } from '../../ui/entries/time-input.tsx'
import { TypedStatus } from '../../ui/entries/typed-status.tsx'
import './call-at.css'

interface Props {
  schedule: PreparedSchedule<Holiday>
  zone: string
}

interface AskedProps extends Props {
  /** "YYYY-MM-DDTHH:MM" in the tenant's time. */
  at: string
  onAt: (at: string) => void
}

/** "What happens to a call at…": open or closed, by which rule, and when that changes. */
export function CallAt({ at, onAt, schedule, zone }: AskedProps) {
  const { t } = useTranslation('office-hours')
  const locale = useLocale()
  const now = wallClock(zone, new Date())
  const [date = '', time = ''] = at.split('T')
  const asked: AskedTime = schedule.offsetAt
    ? askedTime(at, schedule.offsetAt)
    : { kind: 'incomplete' }
  const instants = 'instants' in asked ? asked.instants : []
  const answers = instants.map((instant) => ({ instant, answer: answerAt(instant, schedule) }))
  const since = holidaysSince()
  const ends = new Set(answers.map(({ answer }) => answer.until?.getTime()))
  const nameAt = (instant: Date) =>
    dateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' })
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')?.value
  return (
    <>
      <label htmlFor="call-at" className="call-at-label">
        {t('answer.at')}
      </label>
      <div className="call-at-time">
        <DateInput
          id="call-at"
          value={date}
          onChange={(next) => onAt(`${next}T${time}`)}
          today={now?.date ?? date}
          aria={{ 'aria-describedby': 'call-at-help' }}
        />
        <TimeInput
          value={time}
          onChange={(next) => onAt(`${date}T${next}`)}
          aria={{ 'aria-label': t('answer.time'), 'aria-describedby': 'call-at-help' }}
        />
      </div>
      <div id="call-at-help" className="small dim">
        {t('answer.atHelp', { zone })}
      </div>
      <TypedStatus className="call-at-answer">
        {asked.kind === 'too_early' && t('answer.tooEarly', { year: String(FIRST_ASKED_YEAR) })}
        {asked.kind === 'gap' && (
          <div>{t('answer.gap', { gap: spanFormat(locale)(asked.gap) })}</div>
        )}
        {answers.length > 1 && <>{t('answer.twice')} </>}
        {answers.slice(0, ends.size).map(({ answer, instant }, index) => (
          <div key={instant.getTime()}>
            {ends.size > 1 &&
              t(index === 0 ? 'answer.first' : 'answer.second', { zone: nameAt(instant) })}{' '}
            <Said answer={answer} instant={instant} zone={zone} schedule={schedule} />
          </div>
        ))}
        {answers.length > 0 && Number(at.slice(0, 4)) < since && (
          <div>{t('answer.past', { year: String(since) })}</div>
        )}
      </TypedStatus>
    </>
  )
}

interface SaidProps extends Props {
  answer: Answer<Holiday>
  instant: Date
}

function Said({ answer, instant, zone, schedule }: SaidProps) {
  const { t } = useTranslation('office-hours')
  const text = useInstantText(zone)
  return (
    <>
      {answer.open !== null && <strong>{t(answer.open ? 'answer.open' : 'answer.closed')}</strong>}{' '}
      <Because answer={answer} />{' '}
      {answer.until
        ? t('answer.change', { time: text(answer.until, instant) })
        : !schedule.hasUnknownHours && t('answer.never')}
    </>
  )
}

function Because({ answer }: { answer: Answer<Holiday> }) {
  const { t } = useTranslation(['office-hours', 'common'])
  const clockText = useClockText()
  const nameText = useHolidayName()
  if (answer.open === null) return t(`common:openNow.${answer.by}`)
  if (answer.by === 'holiday') {
    return t('answer.because.holiday', { name: nameText(answer.holiday.name) })
  }
  if (answer.by === 'range') {
    const { from, to } = answer.range
    return t('answer.because.range', { from: clockText(from), to: clockText(to) })
  }
  return t(`answer.because.${answer.by}`)
}
