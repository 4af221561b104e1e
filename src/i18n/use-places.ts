import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { timeZones } from '../domain/time/zones.ts'
import { useLocale } from './use-locale.ts'

/** A list of values that a choice field takes its choices from. */
export type PlaceList = 'regions' | 'currencies' | 'diallingCountries' | 'timeZones'

export const placesQuery = (language: string) =>
  queryOptions({
    queryKey: ['places', language],
    queryFn: () => readPlaces(language),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 3,
  })

/**
 * The values of the country, currency, dialling country and time zone fields, with their names in
 * the user's language. undefined while they load.
 */
export function usePlaces() {
  return useQuery(placesQuery(useLocale())).data
}

/**
 * Finds the names of countries and currencies among the places that were loaded, '' for others.
 * Dialling countries and time zones are named by their values.
 */
export const placeNames =
  (queries: QueryClient, language: string) =>
  (list: PlaceList | undefined, code: string): string => {
    if (list !== 'regions' && list !== 'currencies') return ''
    const places = queries.getQueryData(placesQuery(language).queryKey)
    return places?.[list].find(({ value }) => value === code)?.label ?? ''
  }

async function readPlaces(language: string) {
  const { currencies, diallingCountries, placeMismatches, regions } = await import(
    '../domain/tenant/places.ts'
  )
  const named = ({ code, name }: { code: string; name: string }) => ({
    value: code,
    label: `${name} (${code})`,
  })
  return {
    placeMismatches,
    regions: regions(language).map(named),
    currencies: currencies(language).map(named),
    diallingCountries: diallingCountries().map((value) => ({ value, label: value })),
    timeZones: timeZones(new Date()).map((zone) => ({
      value: zone.name,
      // A getter, because each of the 400 offsets takes a formatter, and only a list shows all.
      get label() {
        return `${zone.name} (${offsetText(zone.offset)})`
      },
    })),
  }
}

/** "UTC+5:30" or "UTC" */
function offsetText(minutes: number): string {
  const sign = minutes < 0 ? '−' : '+'
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  if (minutes === 0) return 'UTC'
  return `UTC${sign}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}
