import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { holidaysOfYear } from '../../../api/resources/holidays-queries.ts'
import { upcoming, yearToFill } from '../../../domain/holidays/agenda.ts'
import { relativeTimeFormat } from '../../../domain/intl.ts'
import { useHolidayName } from '../../../i18n/use-holiday-name.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { useAddress } from '../holidays-address.ts'
import { useHolidayText } from '../use-holiday-text.ts'
import { useToday } from './use-today.ts'

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
  if (!all) return <Box sx={{ minBlockSize: 320 }} />
  const next = upcoming(all, now, all.length)
  const missing = canAdd ? yearToFill(all, now) : null
  return (
    <section aria-labelledby="agenda-title">
      <Typography variant="h2" id="agenda-title">
        {t('agenda.title')}
      </Typography>
      {next.length === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ marginBlockStart: 2 }}>
          {t('agenda.none')}
        </Typography>
      )}
      <Box component="ul" sx={list}>
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
      </Box>
      {next.length > MOST && (
        <Box
          component={Link}
          to={listAddress}
          sx={{ color: 'primary.main', fontSize: '0.8125rem' }}
        >
          {t('agenda.all', { count: next.length })}
        </Box>
      )}
      {missing !== null && tenant && (
        <Suspense>
          <PublicOffer year={missing} existing={all} />
        </Suspense>
      )}
    </section>
  )
}

const list = {
  listStyle: 'none',
  margin: 0,
  padding: 0,
  fontSize: '0.8125rem',
  '& li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: 3,
    paddingBlock: '7px',
    borderBlockEnd: '1px solid',
    borderColor: 'divider',
  },
  '& a': {
    color: 'text.primary',
    fontWeight: 600,
    textDecoration: 'none',
    overflowWrap: 'anywhere',
  },
  '& a:hover': { textDecoration: 'underline' },
  '& strong': { fontWeight: 500 },
  '& span': { gridColumn: '1 / -1', color: 'text.secondary' },
}
