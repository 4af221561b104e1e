import { useRef, useState } from 'react'
import { Link } from 'react-router'
import {
  closingProposals,
  isTomorrow,
  nextDayToClose,
} from '../../domain/schedule/today/proposals.ts'
import { wallAt } from '../../domain/time/clock-changes.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { useMinute } from '../../ui/hooks/now.ts'
import { Differences } from './differences.tsx'
import { NightActions } from './night-actions.tsx'
import { type Day, useMayChange } from './use-day.ts'
import { useExceptionText } from './use-exception-text.ts'
import { useExceptions } from './use-exceptions.ts'
import './day-actions.css'

/** Actions that change today's hours, and this week's exceptions. */
export function DayActions({ day }: { day: Day }) {
  const { t } = useTranslation('overview')
  const clockText = useClockText()
  const { weekdayText } = useExceptionText()
  const now = new Date(useMinute())
  const may = useMayChange()
  const exceptions = useExceptions(day)
  const [isChoosing, setChoosing] = useState(false)
  const actions = useRef<HTMLFieldSetElement>(null)
  const { schedule, prepared } = day
  const wall = prepared.offsetAt && wallAt(prepared.offsetAt, now.getTime())
  const proposals = schedule && may.day ? closingProposals(now, schedule) : []
  const toClose = schedule && may.day ? nextDayToClose(now, schedule) : null
  const { isOff } = exceptions
  return (
    <>
      <fieldset
        ref={actions}
        tabIndex={-1}
        aria-label={t('actions.title')}
        className="day-actions not-printed"
      >
        {proposals.length > 0 && (
          <button
            type="button"
            className="button small outlined"
            aria-expanded={isChoosing}
            onClick={() => setChoosing(!isChoosing)}
          >
            {t('actions.closeEarly')}
          </button>
        )}
        {toClose && (
          <button
            type="button"
            className="button small outlined"
            aria-disabled={isOff}
            onClick={() => exceptions.make(toClose)}
          >
            {isTomorrow(toClose, now, day.zone)
              ? t('actions.closedTomorrow')
              : t('actions.closedOn', { day: weekdayText(toClose.date) })}
          </button>
        )}
        {may.night && <NightActions day={day} />}
      </fieldset>
      {isChoosing && (
        <fieldset
          aria-label={t('actions.closeEarlyAt')}
          className="day-actions day-actions-times not-printed"
        >
          <span>{t('actions.closeEarlyAt')}</span>
          {proposals.map((proposal, index) => (
            <button
              key={proposal.kind === 'closed' ? '' : proposal.time}
              type="button"
              className="button small outlined"
              aria-disabled={isOff}
              onClick={() => {
                // The pressed button is about to vanish. Another one that had the focus would act
                // if Enter is pressed again.
                actions.current?.focus()
                setChoosing(false)
                exceptions.make(proposal)
              }}
            >
              {index === 0 && isNow(proposal)
                ? t('actions.now')
                : proposal.kind !== 'closed' && clockText(proposal.time)}
            </button>
          ))}
          <Link to={paths.exception('today')}>{t('actions.otherTime')}</Link>
        </fieldset>
      )}
      <Differences heading="h3" day={day} exceptions={exceptions} />
    </>
  )

  function isNow(proposal: (typeof proposals)[number]): boolean {
    return proposal.kind !== 'closed' && wall !== null && proposal.time === wallTime(wall)
  }
}

const wallTime = (wall: number) => new Date(wall * 60_000).toISOString().slice(11, 16)
