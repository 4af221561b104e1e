import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { holidaysQuery } from '../../api/resources/holidays-queries.ts'
import { dayPicture } from '../../domain/schedule/today/day-picture.ts'
import { timeOf } from '../../domain/time/calendar.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useSentences } from '../../i18n/use-lists.ts'
import { atField, paths } from '../../paths.ts'
import { useMinute } from '../../ui/hooks/now.ts'
import { Placeholder } from '../../ui/placeholder.tsx'
import { ZoneTime } from '../../ui/zone-time.tsx'
import { DayActions } from './day-actions.tsx'
import { DayBar } from './day-bar.tsx'
import { StateMark } from './state-mark.tsx'
import { type Day, useDay } from './use-day.ts'
import { useStateWords } from './use-state-words.ts'

/**
 * Today as a picture: open or closed, until when, what comes next, and actions to change it. It
 * uses the texts of the overview, which other pages load with it.
 */
export function Today() {
  const day = useDay()
  return day ? <Picture day={day} /> : <Placeholder height={188} />
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
    <Box component="section" aria-labelledby={id}>
      <Box sx={head}>
        <Box component="h2" id={id} sx={heading}>
          <StateMark state={state} />
          <Link to={paths.officeHours}>{title}</Link>
        </Box>
        {prepared.offsetAt && (
          <Box component={Link} to={zoneField} sx={quiet}>
            <ZoneTime zone={zone} />
          </Box>
        )}
      </Box>
      <Box sx={words} data-overdue={isOverdue || undefined}>
        {sentences(details)}
        {change && (
          <Box component="span" sx={{ display: 'block' }}>
            {t(`bar.${change.kind}`, {
              from: clockText(timeOf(change.from)),
              to: clockText(timeOf(change.to)),
            })}
          </Box>
        )}
        {!day.schedule && <NoHolidays />}
        {!prepared.offsetAt && (
          <>
            {t('state.noZone')} <Link to={zoneField}>{t('state.setZone')}</Link>
          </>
        )}
      </Box>
      {picture && <DayBar picture={picture} />}
      <DayActions day={day} />
    </Box>
  )
}

function NoHolidays() {
  const { t } = useTranslation(['overview', 'common'])
  const queries = useQueryClient()
  const refetch = () => queries.refetchQueries({ queryKey: holidaysQuery.queryKey })
  return (
    <>
      {t('state.noHolidays')}{' '}
      <Button size="small" onClick={refetch}>
        {t('common:states.retry')}
      </Button>
    </>
  )
}

const zoneField = atField(paths.settingsSection('general'), 'timezone')

const head = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  justifyContent: 'space-between',
  columnGap: 4,
}
const heading = {
  display: 'flex',
  alignItems: 'center',
  gap: '10px',
  margin: 0,
  fontSize: '1.25rem',
  fontWeight: 650,
  lineHeight: 1.4,
  letterSpacing: '-0.01em',
  '& a': { color: 'inherit', textDecoration: 'none' },
  '& a:hover': { textDecoration: 'underline' },
}
const quiet = {
  color: 'text.secondary',
  fontSize: '0.8125rem',
  // High enough for a finger.
  lineHeight: '24px',
  textDecoration: 'none',
  '&:hover': { textDecoration: 'underline' },
}
const words = {
  minBlockSize: '1.25rem',
  color: 'text.secondary',
  fontSize: '0.875rem',
  '& a': { color: 'primary.main', fontWeight: 600 },
  '&[data-overdue]': { color: 'warning.main', fontWeight: 600 },
}
