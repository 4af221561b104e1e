import { useQuery } from '@tanstack/react-query'
import { useLocale } from '../../i18n/use-locale.ts'
import { placesKey } from './place-names.ts'

export type Places = Awaited<ReturnType<typeof readPlaces>>

/**
 * The values of the country, currency, dialling country and time zone fields, with their names in
 * the user's language. undefined while they load, and if no other part of the page needs them
 * while `isEnabled` is false.
 */
export function usePlaces(isEnabled = true): Places | undefined {
  const language = useLocale()
  return useQuery({
    queryKey: placesKey(language),
    queryFn: () => readPlaces(language),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 3,
    enabled: isEnabled,
  }).data
}

async function readPlaces(language: string) {
  const { currencies, diallingCountries, placeMismatches, regions, zonesAt } = await import(
    '../../domain/tenant/places.ts'
  )
  const named = ({ code, name }: { code: string; name: string }) => ({
    value: code,
    label: `${name} (${code})`,
  })
  return {
    placeMismatches,
    regions: regions(language).map(named),
    currencies: currencies(language).map(named),
    // The values of the API are like "Japan(81)".
    diallingCountries: diallingCountries().map((value) => ({
      value,
      label: value.replace(/\((?=[^(]*$)/, ' ('),
    })),
    timeZones: zonesAt(new Date()).map((zone) => ({
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
