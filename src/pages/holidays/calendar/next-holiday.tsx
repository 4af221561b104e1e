import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { holidaysOfYear } from '../../../api/resources/holidays-queries.ts'
import { nextOccurrences } from '../../../domain/holidays/occurrences.ts'
import { DAY } from '../../../domain/time/calendar.ts'
import { useHolidayName } from '../../../i18n/use-holiday-name.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { useAddress } from '../holidays-address.ts'
import { useHolidayText } from '../use-holiday-text.ts'
import { useToday } from './use-today.ts'

/** The holiday that comes next, or is now, this year or in the next. */
export function NextHoliday() {
  const { t } = useTranslation('holidays')
  const locale = useLocale()
  const { year, now } = useToday()
  const { spanText } = useHolidayText()
  const { oneAddress } = useAddress()
  const nameText = useHolidayName()
  const thisYear = useQuery(holidaysOfYear(year))
  const nextYear = useQuery({ ...holidaysOfYear(year + 1), enabled: thisYear.isSuccess })
  const next = useMemo(() => {
    const all = [...(thisYear.data ?? []), ...(nextYear.data ?? [])]
    return all
      .flatMap((holiday) => nextOccurrences(holiday, now, 1).map((span) => ({ ...span, holiday })))
      .sort((a, b) => a.start - b.start)[0]
  }, [thisYear.data, nextYear.data, now])
  // The line has its place before it is known what stands in it: nothing below it moves.
  if (!next) {
    return (
      <Typography variant="body2" color="textSecondary">
        {nextYear.data ? t('next.none') : '\u00a0'}
      </Typography>
    )
  }
  const days = Math.floor(next.start / DAY) - Math.floor(now / DAY)
  const away = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
  return (
    <Typography variant="body2" color="textSecondary">
      {t(next.start <= now ? 'next.now' : 'next.title')}{' '}
      <Box
        component={Link}
        to={oneAddress(next.holiday.id)}
        sx={{ color: 'primary.main', fontWeight: 600 }}
      >
        {nameText(next.holiday.name)}
      </Box>
      {next.start > now && <strong> {away}</strong>}
      {` · ${spanText(next)}`}
    </Typography>
  )
}
