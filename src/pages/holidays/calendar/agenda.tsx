import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { holidaysOfYear } from '../../../api/resources/holidays-queries.ts'
import { upcoming, yearToFill } from '../../../domain/holidays/agenda.ts'
import { relativeTimeFormat } from '../../../domain/intl.ts'
import { useHolidayName } from '../../../i18n/use-holiday-name.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { lazyPart } from '../../../ui/lazy/lazy-part.ts'
import { useAddress } from '../holidays-address.ts'
import { useHolidayText } from '../use-holiday-text.ts'
import { useToday } from './use-today.ts'
import './agenda.css'

/** Loaded separately, because it includes the public holidays of every country. */
const PublicOffer = lazyPart(async () => (await import('../bulk/public-offer.tsx')).PublicOffer)

/** How many holidays are shown. The list has all of them. */
const MOST = 10

/** The next holidays, in this year and the next, and an offer to add missing public holidays. */
export function Agenda({ canAdd }: { canAdd: boolean }) {
  const { t } = useTranslation('holidays')
  const locale = useLocale()
  const { year, now, tenant } = useToday()
  const { spanText } = useHolidayText()
  const { oneAddress, listAddress } = useAddress()
  const nameText = useHolidayName()
  const thisYear = useQuery(holidaysOfYear(year))
  const nextYear = useQuery({ ...holidaysOfYear(year + 1), enabled: thisYear.isSuccess })
  const all = useMemo(() => {
    if (!thisYear.data || !nextYear.data) return null
    const both = [...thisYear.data, ...nextYear.data]
    return [...new Map(both.map((one) => [one.id, one])).values()]
  }, [thisYear.data, nextYear.data])
  const away = relativeTimeFormat(locale, { numeric: 'auto' })
  if (!all) return <div className="agenda-loading" />
  const next = upcoming(all, now, all.length)
  const missing = canAdd ? yearToFill(all, now) : null
  return (
    <section aria-labelledby="agenda-title">
      <h2 id="agenda-title">{t('agenda.title')}</h2>
      {next.length === 0 && <p className="small dim agenda-none">{t('agenda.none')}</p>}
      <ul className="agenda-list">
        {next.slice(0, MOST).map(({ holiday, span, days }) => (
          <li key={holiday.id}>
            <Link to={oneAddress(holiday.id)} preventScrollReset>
              <bdi>{nameText(holiday.name)}</bdi>
            </Link>
            <strong>{span.start <= now ? t('agenda.now') : away.format(days, 'day')}</strong>
            <span>
              {spanText(span)}
              {holiday.region !== tenant?.region && ` · ${holiday.region}`}
            </span>
          </li>
        ))}
      </ul>
      {next.length > MOST && (
        <Link className="small" to={listAddress}>
          {t('agenda.all', { count: next.length })}
        </Link>
      )}
      {missing !== null && tenant && <PublicOffer year={missing} existing={all} />}
    </section>
  )
}
