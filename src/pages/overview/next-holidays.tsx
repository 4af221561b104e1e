import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { holidaysQuery } from '../../api/resources/holidays-queries.ts'
import type { Holiday } from '../../contract/holidays.ts'
import { upcoming, yearToFill } from '../../domain/holidays/agenda.ts'
import { entryOf } from '../../domain/holidays/holiday-entry.ts'
import { spanFormat } from '../../domain/hours/text/span-print.ts'
import { relativeTimeFormat } from '../../domain/intl.ts'
import { wallAt } from '../../domain/time/clock-changes.ts'
import { offsetIn } from '../../domain/time/time.ts'
import { useHolidayName } from '../../i18n/use-holiday-name.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { paths } from '../../paths.ts'
import { useMinute } from '../../ui/hooks/now.ts'
import { Placeholder } from '../../ui/placeholder.tsx'
import { Panel } from './overview-panel.tsx'
import { act, lines, quiet } from './overview-styles.ts'

const MOST = 3

/** Leaves out early closings and late openings, which are shown with this week's hours. */
const isWholeDays = (holiday: Holiday) => entryOf(holiday).kind !== 'part'

/** The next holidays, and a note about a year that has none yet. */
export function NextHolidays({ zone }: { zone: string }) {
  const { t } = useTranslation('overview')
  const locale = useLocale()
  const nameText = useHolidayName()
  const now = useMinute()
  const { data: holidays, errorUpdateCount } = useQuery(holidaysQuery)
  const hasFailed = !holidays && errorUpdateCount > 0
  const cannotRead = useUnsupported('GET /holidays')
  const cannotAdd = useUnsupported('POST /holidays')
  // If the zone is unknown, use UTC.
  const wall = wallAt(offsetIn(zone) ?? (() => 0), now)
  const list = upcoming((holidays ?? []).filter(isWholeDays), wall, MOST)
  const year = holidays && !cannotAdd ? yearToFill(holidays, wall) : null
  const days = relativeTimeFormat(locale, { numeric: 'auto' })
  if (cannotRead) return null
  return (
    <Panel title={t('holidays.title')} action={<AllHolidays />}>
      {!holidays && !hasFailed && <Placeholder height={64} />}
      {hasFailed && <Box sx={quiet}>{t('holidays.unknown')}</Box>}
      {holidays && list.length === 0 && <Box sx={quiet}>{t('holidays.none')}</Box>}
      <Box component="ul" sx={[lines, rows]}>
        {list.map(({ holiday, span, days: count }) => (
          <li key={holiday.id}>
            <Link to={paths.holiday(holiday.id)}>{nameText(holiday.name)}</Link>
            <Box component="span" sx={when}>
              <span>{spanFormat(locale)(span)}</span>
              <span>{span.start <= wall ? t('holidays.now') : days.format(count, 'day')}</span>
            </Box>
          </li>
        ))}
      </Box>
      {year !== null && (
        <Box sx={offer}>
          {t('holidays.yearLacks', { year: String(year) })}
          <Box component={Link} to={paths.publicHolidays(year)} sx={act}>
            {t('holidays.addPublic')}
          </Box>
        </Box>
      )}
    </Panel>
  )
}

function AllHolidays() {
  const { t } = useTranslation()
  return (
    <Box component={Link} to={paths.holidays} sx={act}>
      {t('pages.holidays')}
    </Box>
  )
}

const rows = {
  '& > li': {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: 3,
    alignItems: 'baseline',
  },
}
/** On a line of its own if the name leaves no room. */
const when = {
  display: 'flex',
  columnGap: 3,
  marginInlineStart: 'auto',
  color: 'text.secondary',
  textAlign: 'end',
  '& > :last-child': { minInlineSize: 72 },
}
const offer = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  columnGap: 3,
  minBlockSize: 36,
  fontSize: '0.8125rem',
}
