import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { isOver } from '../../../domain/holidays/agenda.ts'
import type { Candidate } from '../../../domain/holidays/import/import-plan.ts'
import {
  EVENING,
  isDayOff,
  type PublicHoliday,
  publicHolidays,
} from '../../../domain/holidays/public-holidays.ts'
import { alpha3Of } from '../../../domain/tenant/places.ts'
import { timeOf } from '../../../domain/time/calendar.ts'
import { textAt } from '../../../i18n/text-at.ts'
import { useClockText } from '../../../i18n/use-clock-text.ts'
import { useTranslation } from '../../../i18n/use-translation.ts'
import { optionOf } from '../../../ui/option-of.ts'
import { useToday } from '../calendar/use-today.ts'
import { SelectControl } from '../native-control.tsx'
import { AddMany } from './add-many.tsx'
import { StateChoice } from './state-choice.tsx'
import { useCountries } from './use-countries.ts'
import { YearsFields } from './years-fields.tsx'

/** How holidays that begin in the evening are added. */
const EVENINGS = ['whole', 'eve'] as const
const NONE: PublicHoliday[] = []

interface Props {
  /** The only year to start with; by default this year and the next. */
  ofYear: number | undefined
  onClose: () => void
}

/**
 * Adds the public holidays of a country or state. Loaded when it is first opened, because it
 * includes the rules of all countries.
 */
export function PublicDialog({ ofYear, onClose }: Props) {
  const { t } = useTranslation('holidays')
  const clockText = useClockText()
  const { tenant, year, now } = useToday()
  const { countries, language, ownOf, nameOf, statesOf } = useCountries()
  const [chosen, setCountry] = useState('')
  const country = chosen || ownOf(tenant?.region ?? '')
  const [state, setState] = useState('')
  const [years, setYears] = useState({ from: ofYear ?? year, to: ofYear ?? year + 1 })
  const states = statesOf(country)
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
  const place = states.find(([code]) => code === state)?.[1] ?? nameOf(country)
  /** The candidates, and the public holiday of each. */
  const made = useMemo(() => {
    const all = (hasAllYears && found.data) || NONE
    return new Map(
      all.map((one) => {
        const type = textAt(t, `public.types.${one.type}`)
        const source = one.isRegional ? t('public.regional', { type, place }) : type
        return [candidateOf(one, evenings, source), one]
      }),
    )
  }, [found.data, evenings, hasAllYears, place, t])
  const candidates = useMemo(() => [...made.keys()], [made])
  const isWanted = (candidate: Candidate) => {
    const day = made.get(candidate)
    return !!day && isDayOff(day) && !isOver(day.fields, now)
  }
  return (
    <AddMany
      title={t('public.title')}
      candidates={candidates}
      isWanted={isWanted}
      onClose={onClose}
    >
      <div className="native-control-rows">
        <SelectControl
          label={t('public.country')}
          value={country}
          options={[
            ['', t('public.choose')],
            ...countries.map(({ code, name }) => [code, name] as const),
          ]}
          onChange={(code) => {
            setCountry(code)
            setState('')
          }}
        />
        <YearsFields years={years} onChange={setYears} onTyped={setHasAllYears} />
        {found.data?.some(({ eve }) => eve) && (
          <SelectControl
            label={t('public.evening')}
            value={evenings}
            options={EVENINGS.map((one) => [
              one,
              t(`public.evenings.${one}`, { time: clockText(timeOf(EVENING)) }),
            ])}
            onChange={(one) => setEvenings(optionOf(EVENINGS, one))}
          />
        )}
        <StateChoice country={country} state={state} onChange={setState} />
      </div>
      <p>
        {t('public.help')} {states.length > 0 && state === '' && t('public.nationwide')}
      </p>
    </AddMany>
  )
}

function candidateOf(
  { fields, eve, aliases }: PublicHoliday,
  evenings: (typeof EVENINGS)[number],
  source: string,
): Candidate {
  const { name } = fields
  return { source, name, fields: (evenings === 'eve' && eve) || fields, aliases }
}
