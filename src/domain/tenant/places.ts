// Contains the data of every country (8 kB compressed): load it with import() when a field needs
// it.

import { getCountryDataList } from 'countries-list'
import type { E164, TenantSettings } from '../../contract/tenant.ts'
import { displayNames } from '../intl.ts'
import { countryCode } from '../numbers/process-number.ts'
import { mayLieIn, timeZones } from '../time/zones.ts'

/** A code of the API and its name in the language of the page. */
export type Place = { code: string; name: string }

// Ascension Island and Tristan da Cunha are in the data, but their codes are reserved and not part
// of ISO 3166-1.
const COUNTRIES = getCountryDataList().filter(({ iso2 }) => iso2 !== 'AC' && iso2 !== 'TA')

// Countries with more than one calling code in the data: the one that E.164 assigns to them today.
const ONE_CODE: Record<string, string> = { DO: '1', PR: '1', XK: '383' }

/**
 * Countries by ISO 3166-1 alpha-3 code (Kosovo by the common XKX), sorted by their names in
 * `locale`.
 */
export function regions(locale: string): Place[] {
  const names = displayNames(locale, { type: 'region' })
  return COUNTRIES.map(({ iso2, iso3, name }) => ({
    code: iso3,
    name: names.of(iso2) ?? name,
  })).sort(byName(locale))
}

/** Currencies in use in some country, by ISO 4217 code, sorted by their names in `locale`. */
export function currencies(locale: string): Place[] {
  const names = displayNames(locale, { type: 'currency' })
  return [...new Set(COUNTRIES.flatMap(({ currency }) => currency))]
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort(byName(locale))
}

/**
 * Every country with one calling code, as the PBX writes it: "Angola(244)". The names are English,
 * because they are data.
 */
export function diallingCountries(): string[] {
  return COUNTRIES.map(({ iso2, name, phone }) => `${name}(${ONE_CODE[iso2] ?? phone[0]})`).sort()
}

/** Time zones, loaded with the other places. */
export const zonesAt = timeZones

/** Fields that don't match the region of the tenant. */
export type Mismatch = 'timezone' | 'currency' | 'e164.country'

/** Finds likely mistakes. Empty and unknown values are no mismatch. */
export function placeMismatches(
  tenant: Pick<TenantSettings, 'region' | 'timezone' | 'currency'> & {
    e164: Pick<E164, 'country'>
  },
): Mismatch[] {
  const region = COUNTRIES.find(({ iso3 }) => iso3 === tenant.region)
  if (!region) return []
  const currencyOf = (country: typeof region) =>
    country.currency.some((code) => code === tenant.currency)
  const code = countryCode(tenant.e164.country)
  // "Dominican Republic(1)" is right for the codes 1809, 1829 and 1849.
  const dialledIn = (country: typeof region) =>
    country.phone.some((phone) => String(phone).startsWith(code))

  const found: Mismatch[] = []
  if (!mayLieIn(tenant.timezone, region.iso2)) found.push('timezone')
  if (region.currency.length > 0 && COUNTRIES.some(currencyOf) && !currencyOf(region)) {
    found.push('currency')
  }
  if (code && COUNTRIES.some(dialledIn) && !dialledIn(region)) found.push('e164.country')
  return found
}

function byName(locale: string): (a: Place, b: Place) => number {
  const { compare } = new Intl.Collator(locale)
  return (a, b) => compare(a.name, b.name)
}

/** The alpha-2 code among `codes` of a country by its alpha-3 code; '' if there is none. */
export const alpha2In = (codes: readonly string[], alpha3: string): string =>
  (alpha3 && codes.find((code) => alpha3Of(code) === alpha3)) || ''

/** The alpha-3 code of a country by its alpha-2 code; '' if unknown. */
export const alpha3Of = (alpha2: string): string =>
  COUNTRIES.find(({ iso2 }) => iso2 === alpha2)?.iso3 ?? ''
