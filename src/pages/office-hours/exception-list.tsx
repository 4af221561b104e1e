import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Holiday } from '../../contract/holidays.ts'
import type { MadeException } from '../../domain/schedule/exception.ts'
import { startOf } from '../../domain/time/calendar.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useFailureText } from '../../i18n/use-failure-text.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { paths } from '../../paths.ts'

interface Props {
  exceptions: MadeException<Holiday>[]
  /** The date of the tenant's clock. */
  today: string
  onTakeBack: (holiday: Holiday) => Promise<unknown>
}

/** The days of this week that differ from the office hours, each to be changed or taken back. */
export function ExceptionList({ exceptions, today, onTakeBack }: Props) {
  const { t } = useTranslation('office-hours')
  const clockText = useClockText()
  const failureText = useFailureText()
  const format = new Intl.DateTimeFormat(useLocale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  const { mutate, error, isPending } = useMutation({ mutationFn: onTakeBack })
  if (exceptions.length === 0) return null
  return (
    <section aria-labelledby="exceptions-title">
      <Box component="h2" id="exceptions-title" sx={title}>
        {t('exception.week')}
      </Box>
      <Box component="ul" sx={list}>
        {exceptions.map(({ exception, holiday }) => {
          const date = format.format(startOf(exception.date) * 60_000)
          const time = 'time' in exception ? clockText(exception.time) : ''
          return (
            <li key={holiday.id}>
              <span>
                <strong>
                  {exception.date === today ? t('exception.todayIs', { date }) : date}
                </strong>{' '}
                {t(`exception.is.${exception.kind}`, { time })}
              </span>
              <Button
                size="small"
                component={Link}
                to={paths.exceptionOf(exception.date)}
                preventScrollReset
                aria-label={t('exception.changeNamed', { date })}
              >
                {t('exception.change')}
              </Button>
              <Button
                size="small"
                aria-disabled={isPending}
                aria-label={t('exception.takeBackNamed', { date })}
                onClick={() => !isPending && mutate(holiday)}
              >
                {t('exception.takeBack')}
              </Button>
            </li>
          )
        })}
      </Box>
      <Box role="alert" sx={{ color: 'error.main', fontSize: '0.8125rem' }}>
        {error && t('exception.refused', { why: failureText(error) })}
      </Box>
    </section>
  )
}

const title = { margin: 0, fontSize: '0.8125rem', fontWeight: 650 }
const list = {
  listStyle: 'none',
  margin: 0,
  padding: 0,
  fontSize: '0.875rem',
  '& li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: 2,
    minBlockSize: 36,
  },
}
