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
import type { WallMinutes } from '../../domain/time/calendar.ts'
import { wallAt } from '../../domain/time/clock-changes.ts'
import { offsetIn } from '../../domain/time/time.ts'
import { useHolidayName } from '../../i18n/use-holiday-name.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { paths } from '../../paths.ts'
import { useMinute } from '../../ui/hooks/now.ts'
import { Placeholder } from '../../ui/placeholder.tsx'
import { Panel } from './overview-panel.tsx'
import { act, lines, quiet } from './overview-styles.ts'
import { usePublicOffer } from './use-public-offer.ts'

const MOST = 3

/** Leaves out early closings and late openings, which are shown with this week's hours. */
const isWholeDays = (holiday: Holiday) => entryOf(holiday).kind !== 'part'

interface Props {
  zone: string
  region: string
}

/** The next holidays, and a note about a year that has none yet. */
export function NextHolidays({ zone, region }: Props) {
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
      {holidays && year !== null && <Offer {...{ holidays, year, region, wall }} />}
    </Panel>
  )
}

interface OfferProps {
  holidays: Holiday[]
  year: number
  region: string
  wall: WallMinutes
}

/** Links to the public holidays of a year without any, and soon says how many there are. */
function Offer({ holidays, year, region, wall }: OfferProps) {
  const { t } = useTranslation('overview')
  const { place, missing } = usePublicOffer({ holidays, year, region, wall })
  return (
    <Box sx={offer}>
      {t('holidays.yearLacks', { year: String(year) })}
      <Box component={Link} to={paths.publicHolidays(year)} sx={act}>
        {missing.length > 0
          ? t('holidays.addCounted', { count: missing.length, place })
          : t('holidays.addPublic')}
      </Box>
    </Box>
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
/** The link stays on one line, so that nothing moves when its text gets longer. */
const offer = {
  display: 'grid',
  fontSize: '0.8125rem',
  lineHeight: 1.5,
  paddingBlockStart: 2,
  '& > a': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
}
