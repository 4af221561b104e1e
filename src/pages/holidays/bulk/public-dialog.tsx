import Box from '@mui/material/Box'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Candidate } from '../../../domain/holidays/import-plan.ts'
import {
  type PublicHoliday,
  publicCountries,
  publicHolidays,
  publicStates,
} from '../../../domain/holidays/public-holidays.ts'
import { alpha3Of } from '../../../domain/tenant/places.ts'
import { textAt } from '../../../i18n/text-at.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { optionOf } from '../../../ui/option-of.ts'
import { useToday } from '../calendar/use-today.ts'
import { Labelled } from '../labelled.tsx'
import { AddMany } from './add-many.tsx'
import { YearsFields } from './years-fields.tsx'

/** How days that begin in the evening are added. */
const EVENINGS = ['whole', 'eve'] as const
const NONE: PublicHoliday[] = []

interface Props {
  /** The one year to begin with; this year and the next if left out. */
  ofYear: number | undefined
  onClose: () => void
}

/**
 * Adds the public holidays of a country or state. It is loaded, with the rules of all countries,
 * when it is first opened.
 */
export function PublicDialog({ ofYear, onClose }: Props) {
  const { t } = useTranslation('holidays')
  const locale = useLocale()
  const { tenant, year } = useToday()
  const language = locale.split('-')[0] ?? 'en'
  const countries = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region' })
    return Object.entries(publicCountries(language))
      .map(([code, name]) => ({ code, name: (code.length === 2 && names.of(code)) || name }))
      .sort((a, b) => a.name.localeCompare(b.name, locale))
  }, [language, locale])
  const own = countries.find(({ code }) => alpha3Of(code) === tenant?.region)?.code ?? ''
  const [chosen, setCountry] = useState('')
  const country = chosen || own
  const [state, setState] = useState('')
  const [years, setYears] = useState({ from: ofYear ?? year, to: ofYear ?? year + 1 })
  const states = useMemo(
    () => Object.entries(country ? publicStates(country, language) : {}),
    [country, language],
  )
  const found = useQuery({
    queryKey: ['public-holidays', country, state, years.from, years.to, language],
    queryFn: () => {
      const all = Array.from({ length: years.to - years.from + 1 }, (_, i) => years.from + i)
      const region = alpha3Of(country) || (tenant?.region ?? '')
      return publicHolidays({ country, state, language }, all, region)
    },
    enabled: country !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [evenings, setEvenings] = useState<(typeof EVENINGS)[number]>('whole')
  const [hasAllYears, setHasAllYears] = useState(true)
  const types = useMemo(() => {
    const candidates = (hasAllYears && found.data) || NONE
    return new Map(candidates.map((one) => [candidateOf(one, evenings), one.type]))
  }, [found.data, evenings, hasAllYears])
  const candidates = useMemo(() => {
    const of = (candidate: Candidate) => textAt(t, `public.types.${types.get(candidate)}`)
    for (const candidate of types.keys()) candidate.source = of(candidate)
    return [...types.keys()]
  }, [types, t])
  return (
    <AddMany
      title={t('public.title')}
      candidates={candidates}
      isWanted={(candidate) => ['public', 'bank'].includes(types.get(candidate) ?? '')}
      onClose={onClose}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: 3 }}>
        <Labelled label={t('public.country')}>
          {(id) => (
            <select
              id={id}
              value={country}
              onChange={(event) => {
                setCountry(event.target.value)
                setState('')
              }}
            >
              <option value="">{t('public.choose')}</option>
              {countries.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        {states.length > 0 && (
          <Labelled label={t('public.state')}>
            {(id) => (
              <select id={id} value={state} onChange={(event) => setState(event.target.value)}>
                <option value="">{t('public.whole')}</option>
                {states.map(([code, name]) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        )}
        <YearsFields years={years} onChange={setYears} onTyped={setHasAllYears} />
        {found.data?.some(({ eve }) => eve) && (
          <Labelled label={t('public.evening')}>
            {(id) => (
              <select
                id={id}
                value={evenings}
                onChange={(event) => setEvenings(optionOf(EVENINGS, event.target.value))}
              >
                {EVENINGS.map((own) => (
                  <option key={own} value={own}>
                    {t(`public.evenings.${own}`)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        )}
      </Box>
      <p>{t('public.help')}</p>
    </AddMany>
  )
}

function candidateOf(
  { fields, eve, aliases }: PublicHoliday,
  evenings: (typeof EVENINGS)[number],
): Candidate {
  const { name } = fields
  return { source: '', name, fields: (evenings === 'eve' && eve) || fields, aliases }
}
