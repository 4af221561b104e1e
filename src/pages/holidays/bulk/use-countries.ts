import { useMemo } from 'react'
import { publicCountries } from '../../../domain/holidays/public-holidays.ts'
import { useLocale } from '../../../i18n/use-locale.ts'

/** The countries with known public holidays and their states, named in the page's language. */
export function useCountries() {
  const locale = useLocale()
  return useMemo(() => publicCountries(locale), [locale])
}
