import { Link } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import type { Holiday } from '../../contract/holidays.ts'
import {
  type DayDifference,
  differencesAhead,
} from '../../domain/schedule/today/made-exceptions.ts'
import { dateOf } from '../../domain/time/calendar.ts'
import { wallAt } from '../../domain/time/clock-changes.ts'
import { useWriteFailureText } from '../../i18n/use-failure-text.ts'
import { useHolidayName } from '../../i18n/use-holiday-name.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { useMinute } from '../../ui/hooks/now.ts'
import { type Day, useMayChange } from './use-day.ts'
import { useExceptionText } from './use-exception-text.ts'
import type { Exceptions } from './use-exceptions.ts'
import './differences.css'

const DAYS = 7

interface Props {
  /** Depends on the heading above it. */
  heading: 'h2' | 'h3'
  day: Day
  exceptions: Exceptions
}

/** The exceptions of the next days. Each can be changed or reverted. */
export function Differences({ heading: Heading, day: { schedule, prepared }, exceptions }: Props) {
  const { t } = useTranslation('overview')
  const minute = useMinute()
  const wall = prepared.offsetAt && wallAt(prepared.offsetAt, minute)
  const list = schedule && wall !== null ? differencesAhead(schedule, wall, DAYS) : []
  return (
    <>
      {list.length > 0 && wall !== null && (
        <section aria-label={t('exceptions.title')} className="differences">
          <Heading>{t('exceptions.title')}</Heading>
          <ul>
            {list.map((one) => (
              <Row
                key={one.holiday.id}
                difference={one}
                today={dateOf(wall)}
                exceptions={exceptions}
              />
            ))}
          </ul>
        </section>
      )}
      <Outcome exceptions={exceptions} />
    </>
  )
}

interface RowProps {
  difference: DayDifference<Holiday>
  /** "YYYY-MM-DD" */
  today: string
  exceptions: Exceptions
}

function Row({ difference: { holiday, span, exception }, today, exceptions }: RowProps) {
  const { t } = useTranslation('overview')
  const nameText = useHolidayName()
  const { nameOf, whatText, dayText } = useExceptionText()
  const may = useMayChange()
  const cannotDelete = useUnsupported('POST /holidays/{id}/destroy')
  const date = exception?.date ?? dateOf(span.start)
  const isOwnName = exception !== null && nameOf(exception) === holiday.name
  const name = nameText(holiday.name)
  const what = whatText(exception, span)
  const words = { day: dayText(date, today), what }
  const change = exception ? paths.changeException(exception) : paths.holiday(holiday.id)
  return (
    <li>
      <span>{words.day}</span>
      <span>{isOwnName ? what : t('exceptions.named', { name, what })}</span>
      {may.day ? (
        <span>
          <Link to={change} aria-label={t('exceptions.changeOf', words)}>
            {t('exceptions.change')}
          </Link>
          {exception && !cannotDelete && (
            <button
              type="button"
              className="button small"
              aria-label={t('exceptions.revertOf', words)}
              aria-disabled={exceptions.isOff}
              onClick={() => exceptions.remove(holiday)}
            >
              {t('exceptions.revert')}
            </button>
          )}
        </span>
      ) : (
        <span />
      )}
    </li>
  )
}

/** Why nothing was done, or why it failed. */
function Outcome({ exceptions: { write } }: Pick<Props, 'exceptions'>) {
  const { t } = useTranslation('overview')
  const failureText = useWriteFailureText()
  return (
    <div role="status" className="differences-outcome">
      {write.error && (
        <span>{failureText(write.error, (why) => t('exceptions.failed', { why }))}</span>
      )}
      {!write.data?.undo && write.data?.text}
    </div>
  )
}
