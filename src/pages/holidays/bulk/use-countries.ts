import { useMemo } from 'react'
import { publicCountries, publicStates } from '../../../domain/holidays/public-holidays.ts'
import { displayNames } from '../../../domain/intl.ts'
import { alpha2In } from '../../../domain/tenant/places.ts'
import { useLocale } from '../../../i18n/use-locale.ts'

/** The countries with known public holidays, and their states, named in the page's language. */
export function useCountries(region: string) {
  const locale = useLocale()
  return useMemo(() => {
    const language = locale.split('-')[0] ?? 'en'
    const names = displayNames(locale, { type: 'region' })
    const countries = Object.entries(publicCountries(language))
      .map(([code, name]) => ({ code, name: (code.length === 2 && names.of(code)) || name }))
      .sort((a, b) => a.name.localeCompare(b.name, locale))
    return {
      countries,
      language,
      /** The country of the API's region code; '' if unknown. */
      own: alpha2In(
        countries.map(({ code }) => code),
        region,
      ),
      nameOf: (country: string) => countries.find(({ code }) => code === country)?.name ?? country,
      statesOf: (country: string) => Object.entries(country ? publicStates(country, language) : {}),
    }
  }, [locale, region])
}
