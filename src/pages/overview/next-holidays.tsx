import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { useUnsupported } from '../../api/http/capabilities.ts'
import { holidaysQuery } from '../../api/resources/holidays-queries.ts'
import type { Holiday } from '../../contract/holidays.ts'
import { upcoming, yearToFill } from '../../domain/holidays/agenda.ts'
import { entryOf } from '../../domain/holidays/holiday-entry.ts'
import { spanFormat } from '../../domain/hours/text/span-print.ts'
import { relativeTimeFormat } from '../../domain/intl.ts'
import { DAY, type WallMinutes } from '../../domain/time/calendar.ts'
import { wallAt } from '../../domain/time/clock-changes.ts'
import { offsetIn } from '../../domain/time/time.ts'
import { useHolidayName } from '../../i18n/use-holiday-name.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'
import { paths } from '../../paths.ts'
import { useMinute } from '../../ui/hooks/now.ts'
import { savesData, whenIdle } from '../../ui/hooks/when-idle.ts'
import { Placeholder } from '../../ui/placeholder.tsx'
import { Panel } from './overview-panel.tsx'
import './next-holidays.css'

const MOST = 3

/** Until then, a slow line is busy with the page itself, in ms. An idle browser may wait for it. */
const AFTER_PAGE_MS = 4_000

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
      {hasFailed && <div className="small dim">{t('holidays.unknown')}</div>}
      {holidays && list.length === 0 && <div className="small dim">{t('holidays.none')}</div>}
      <ul className="overview-lines next-holidays">
        {list.map(({ holiday, span, days: count }) => (
          <li key={holiday.id}>
            <Link to={paths.holiday(holiday.id)}>{nameText(holiday.name)}</Link>
            <span className="next-holidays-when">
              <span>{spanFormat(locale)(span)}</span>
              <span>{span.start <= wall ? t('holidays.now') : days.format(count, 'day')}</span>
            </span>
          </li>
        ))}
      </ul>
      {holidays && year !== null && <Offer {...{ holidays, year, region, wall }} />}
    </Panel>
  )
}

interface OfferProps {
  holidays: Holiday[]
  year: number
  /** The region of the tenant, as the API has it. */
  region: string
  wall: WallMinutes
}

/** Links to the public holidays of a year without any, and soon says how many there are. */
function Offer({ holidays, year, region, wall }: OfferProps) {
  const { t } = useTranslation('overview')
  const { place, missing } = usePublicOffer({ holidays, year, region, wall })
  return (
    <div className="next-holidays-offer">
      {t('holidays.yearLacks', { year: String(year) })}
      <Link to={paths.publicHolidays(year)} className="overview-act">
        {missing.length > 0
          ? t('holidays.addCounted', { count: missing.length, place })
          : t('holidays.addPublic')}
      </Link>
    </div>
  )
}

/**
 * The public holidays of the tenant's country that a year lacks; none if the country is unknown or
 * until the rules of all countries have loaded. They are large, so they load some time after the
 * page, once the browser is idle, and never if it saves data.
 */
function usePublicOffer({ holidays, year, region, wall }: OfferProps) {
  const locale = useLocale()
  const { data: rules } = useQuery({
    queryKey: ['public-holiday-rules'],
    queryFn: async () => {
      await new Promise<void>((resolve) => setTimeout(() => whenIdle(resolve), AFTER_PAGE_MS))
      const { missingHolidays } = await import('../../domain/holidays/public-holidays.ts')
      return { missingHolidays }
    },
    enabled: !savesData(),
    staleTime: Number.POSITIVE_INFINITY,
  })
  // The date is enough: holidays of a whole day don't end in between.
  const today = wall - (wall % DAY)
  const offer = useMemo(
    () => rules?.missingHolidays({ region, state: '', year, locale }, holidays, today),
    [rules, region, year, locale, holidays, today],
  )
  return offer ?? { place: '', missing: [] }
}

function AllHolidays() {
  const { t } = useTranslation()
  return (
    <Link to={paths.holidays} className="overview-act">
      {t('pages.holidays')}
    </Link>
  )
}
