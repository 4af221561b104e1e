import { useQuery } from '@tanstack/react-query'
import { timeZones } from '../domain/time/zones.ts'
import { useLocale } from './use-locale.ts'

/**
 * The values of the country, currency, dialling country and time zone fields, with their names in
 * the user's language. undefined while they load.
 */
export function usePlaces() {
  const language = useLocale()
  return useQuery({
    queryKey: ['places', language],
    queryFn: () => readPlaces(language),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 3,
  }).data
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
    timeZones: timeZones(new Date()).map(({ name, offset }) => ({
      value: name,
      label: `${name} (${offsetText(offset)})`,
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
