import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiFailure } from '../../api/http/failure/failure.ts'
import { type Holiday, type HolidayFields, holidayFields } from '../../contract/holidays.ts'
import { spanFormat } from '../../domain/hours/text/span-print.ts'
import { askedTime } from '../../domain/schedule/asked-time.ts'
import type { Exception } from '../../domain/schedule/exception.ts'
import { prepareSchedule, type Schedule } from '../../domain/schedule/schedule.ts'
import { timeline } from '../../domain/schedule/timeline.ts'
import { placeException } from '../../domain/schedule/today/made-exceptions.ts'
import { isTime } from '../../domain/time/calendar.ts'
import { isDateText } from '../../domain/time/date-text.ts'
import { wallClock } from '../../domain/time/time.ts'
import { useExpectTenant } from '../../forms/remote/use-tenant-switch.ts'
import { useExceptionText } from '../../forms/today/use-exception-text.ts'
import { writeException } from '../../forms/today/write-exception.ts'
import { reasonInOwnWords } from '../../i18n/own-words.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DateInput } from '../../ui/entries/date-input.tsx'
import { TimeInput } from '../../ui/entries/time-input.tsx'
import { TypedStatus } from '../../ui/entries/typed-status.tsx'
import { optionOf } from '../../ui/option-of.ts'
import { useTimelineText } from './use-timeline-text.ts'
import './exception-dialog.css'

/** The holiday that was added or changed, and how to undo that. */
interface Made {
  holiday: Holiday
  undo: () => Promise<unknown>
}

interface Props {
  /** The suggestion to start with. */
  suggestion: Exception
  /** The saved schedule, since a holiday changes the saved one. */
  schedule: Schedule<Holiday>
  region: string
  isUnsaved: boolean
  onMade: (made: Made) => void
  onClose: () => void
}

const KINDS = ['close_at', 'open_at', 'closed'] as const

/**
 * Closes one day, ends it early or begins it late, by adding a holiday for that day. If the day has
 * such a holiday already, changes it. Shows the day before and after.
 */
export function ExceptionDialog(props: Props) {
  const { schedule, region, isUnsaved, onMade, onClose } = props
  const { t } = useTranslation(['office-hours', 'common'])
  const { t: common } = useTranslation()
  const locale = useLocale()
  const failureText = useFailureText()
  const words = useTimelineText()
  const { nameAfter } = useExceptionText()
  const [kind, setKind] = useState(props.suggestion.kind)
  const [date, setDate] = useState(props.suggestion.date)
  const [time, setTime] = useState(
    props.suggestion.kind === 'closed' ? '17:00' : props.suggestion.time,
  )

  const today = wallClock(schedule.timezone, new Date())?.date ?? props.suggestion.date
  const isDate = isDateText(date)
  const isComplete = isDate && (kind === 'closed' || isTime(time))
  const exception: Exception = kind === 'closed' ? { date, kind } : { date, kind, time }
  const placed = isComplete ? placeException(exception, new Date(), schedule) : null
  const refused = placed && 'refusal' in placed ? placed.refusal : null
  const fault = () => {
    if (!isDate) return t('exception.badDate')
    if (!isComplete) return t('common:errors.rules.time')
    return refused ? t(`exception.refusals.${refused}`) : ''
  }
  const { offsetAt } = prepareSchedule(schedule)
  const asked =
    isComplete && kind !== 'closed' && offsetAt ? askedTime(`${date}T${time}`, offsetAt) : null
  const made = placed && 'dates' in placed ? placed : null
  const name = made && nameAfter(made.changed, exception, schedule.office_hours)
  const holiday = made && {
    ...made.dates,
    name: name ?? '',
    region: made.changed?.region || region,
  }
  const dayWith = (holidays: Holiday[]) =>
    isDate ? timeline(date, 1, prepareSchedule({ ...schedule, holidays }))?.[0] : undefined
  const before = dayWith(schedule.holidays)
  const gone = [made?.changed, ...(made?.removed ?? [])]
  const rest = schedule.holidays.filter((one) => !gone.includes(one))
  const after = holiday && dayWith([...rest, { ...holiday, id: '' }])

  const expectTenant = useExpectTenant()
  const wordsOf = (day: typeof before | null) => (day ? words(day) : '')
  const adding = useMutation({
    mutationFn: async (values: HolidayFields) => {
      await expectTenant()
      return writeException(made ?? NEW, values, {
        before: wordsOf(before),
        after: wordsOf(after),
      })
    },
    onSuccess: onMade,
  })
  // After an unknown outcome, sending it again could add it twice.
  const isSpent = adding.error instanceof ApiFailure && adding.error.kind === 'unconfirmed'
  const isOff = !holiday || adding.isPending || adding.isSuccess || isSpent
  const refusal = () => {
    if (!adding.error) return ''
    if (isSpent) return t('exception.unknown')
    const why = failureText(
      reasonInOwnWords(adding.error, { schema: holidayFields, values: adding.variables }, common),
    )
    return t('exception.refused', { why })
  }

  return (
    <Dialog
      title={t('exception.title')}
      first={props.suggestion.kind === 'closed' ? 'exception-date' : 'exception-time'}
      onClose={onClose}
      act={{
        label: adding.isPending ? t('exception.saving') : t(`exception.confirm.${kind}`),
        isOff,
        onAct: () => holiday && adding.mutate(holiday),
      }}
    >
      <div className="exception-dialog-text">
        {t('exception.intro')} {isUnsaved && t('exception.unsaved')}
      </div>
      <div className="exception-dialog-fields">
        <label htmlFor="exception-date">{t('exception.date')}</label>
        <DateInput
          id="exception-date"
          value={date}
          onChange={setDate}
          today={today}
          aria={{ 'aria-required': true }}
        />
        <label htmlFor="exception-kind">{t('exception.what')}</label>
        <select
          id="exception-kind"
          className="text-input"
          value={kind}
          onChange={(event) => setKind(optionOf(KINDS, event.target.value))}
        >
          {KINDS.map((option) => (
            <option key={option} value={option}>
              {t(`exception.kinds.${option}`)}
            </option>
          ))}
        </select>
        {kind !== 'closed' && (
          <>
            <label htmlFor="exception-time">{t('exception.time')}</label>
            <TimeInput
              id="exception-time"
              value={time}
              onChange={setTime}
              aria={{ 'aria-required': true, 'aria-describedby': 'exception-zone' }}
            />
            <div id="exception-zone" className="small dim exception-dialog-help">
              {t('exception.timeHelp', { zone: schedule.timezone })}
            </div>
          </>
        )}
      </div>
      <TypedStatus className="exception-dialog-text exception-dialog-status">
        {/* A change of a day opens with what is saved, which is no mistake. */}
        {!adding.isSuccess && fault() && (
          <div className={refused === 'no_change' ? 'dim' : 'entry-error'}>{fault()}</div>
        )}
        {asked?.kind === 'gap' && (
          <div>{t('exception.gap', { gap: spanFormat(locale)(asked.gap) })}</div>
        )}
        {asked?.kind === 'shown' && asked.instants.length > 1 && <div>{t('exception.twice')}</div>}
        {before && after && (
          <dl className="exception-dialog-days">
            <dt>{t('exception.before')}</dt>
            <dd>{words(before)}</dd>
            <dt>{t('exception.after')}</dt>
            <dd>
              <strong>{words(after)}</strong>
            </dd>
          </dl>
        )}
      </TypedStatus>
      <div role="alert" className="exception-dialog-text entry-error">
        {refusal()}
      </div>
    </Dialog>
  )
}

const NEW = { changed: null, removed: [] }
