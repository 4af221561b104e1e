import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useTranslation } from 'react-i18next'
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
import { paths } from '../../paths.ts'
import { useMinute } from '../../ui/hooks/now.ts'
import { notPrinted } from '../../ui/styles/not-printed.ts'
import { type Day, useMayChange } from './use-day.ts'
import { useExceptionText } from './use-exception-text.ts'
import type { Exceptions } from './use-exceptions.ts'

const DAYS = 7

interface Props {
  /** Depends on the heading above it. */
  heading: 'h2' | 'h3'
  day: Day
  exceptions: Exceptions
}

/** The exceptions of the next days. Each can be changed or reverted. */
export function Differences({ heading, day: { schedule, prepared }, exceptions }: Props) {
  const { t } = useTranslation('overview')
  const minute = useMinute()
  const wall = prepared.offsetAt && wallAt(prepared.offsetAt, minute)
  const list = schedule && wall !== null ? differencesAhead(schedule, wall, DAYS) : []
  return (
    <>
      {list.length > 0 && wall !== null && (
        <Box component="section" aria-label={t('exceptions.title')} sx={frame}>
          <Box component={heading}>{t('exceptions.title')}</Box>
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
        </Box>
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
            <Button
              size="small"
              aria-label={t('exceptions.revertOf', words)}
              aria-disabled={exceptions.write.isPending}
              onClick={() => exceptions.remove(holiday)}
            >
              {t('exceptions.revert')}
            </Button>
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
    <Box role="status" sx={outcome}>
      {write.error && (
        <Box component="span" sx={{ color: 'error.main' }}>
          {failureText(write.error, (why) => t('exceptions.failed', { why }))}
        </Box>
      )}
      {!write.data?.undo && write.data?.text}
    </Box>
  )
}

const frame = {
  marginBlockStart: 4,
  fontSize: '0.8125rem',
  '& > h2, & > h3': {
    margin: 0,
    fontSize: 'inherit',
    fontWeight: 600,
    color: 'text.secondary',
  },
  '& ul': { margin: 0, padding: 0, listStyle: 'none' },
  '& li': {
    display: 'grid',
    gridTemplateColumns: {
      xs: 'minmax(5.25rem, max-content) minmax(0, 1fr)',
      sm: 'minmax(6rem, max-content) minmax(0, 1fr) auto',
    },
    alignContent: 'center',
    alignItems: 'baseline',
    columnGap: 3,
    minBlockSize: 36,
    paddingBlock: 1,
  },
  '& li + li': { borderBlockStart: '1px solid', borderColor: 'divider' },
  '& li > :first-of-type': { fontWeight: 600 },
  '& li > :last-of-type': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: 1,
    marginInline: { xs: 0, sm: '0 -10px' },
    gridColumn: { xs: 2, sm: 3 },
    '& a': { color: 'primary.main', fontWeight: 600, textDecoration: 'none' },
    '& a:hover': { textDecoration: 'underline' },
    '& button': { fontSize: 'inherit' },
    ...notPrinted,
  },
  // Large text on a phone leaves no room for a second column.
  '@media (max-width: 16rem)': {
    '& li, & li > span': { display: 'block' },
  },
}
const outcome = {
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  color: 'text.secondary',
  fontSize: '0.8125rem',
  '&:not(:empty)': { minBlockSize: 28, marginBlockStart: 2 },
}
