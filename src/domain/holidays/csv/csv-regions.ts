import { getCountryDataList } from 'countries-list'
import { displayNames } from '../../intl.ts'
import { plainText } from './plain-text.ts'

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ar']

/** Names that neither the data nor the platform knows. */
const ALIASES: Record<string, string> = {
  uk: 'GBR',
  'great britain': 'GBR',
  britain: 'GBR',
  england: 'GBR',
  scotland: 'GBR',
  wales: 'GBR',
  'northern ireland': 'GBR',
  'england and wales': 'GBR',
  usa: 'USA',
  us: 'USA',
  'united states of america': 'USA',
  america: 'USA',
  holland: 'NLD',
  'czech republic': 'CZE',
  uae: 'ARE',
  ksa: 'SAU',
  'south korea': 'KOR',
  'republic of korea': 'KOR',
  russia: 'RUS',
  'russian federation': 'RUS',
  vietnam: 'VNM',
  السعوديه: 'SAU',
  الامارات: 'ARE',
  turkey: 'TUR',
  macedonia: 'MKD',
  swaziland: 'SWZ',
  'ivory coast': 'CIV',
  burma: 'MMR',
}

let names: Map<string, string> | undefined

/**
 * The alpha-3 code of a country by one of its codes or its name. `isPart`: it is only a part of the
 * country, such as "GB-ENG". Null if unknown.
 */
export function regionOfCell(cell: string): { code: string; isPart: boolean } | null {
  const text = plainText(cell).trim()
  const code = knownNames().get(wordsOf(text))
  if (code)
    return { code, isPart: ['england', 'scotland', 'wales'].some((part) => text.includes(part)) }
  const country = knownNames().get(/^([a-z]{2})-[a-z0-9]{1,3}$/.exec(text)?.[1] ?? '')
  return country ? { code: country, isPart: true } : null
}

function knownNames(): Map<string, string> {
  names ??= new Map([
    ...getCountryDataList().flatMap(({ iso2, iso3, name, native }) => {
      const shown = LANGUAGES.map((language) => displayNames(language, { type: 'region' }).of(iso2))
      return [iso2, iso3, name, native, ...shown].map((one): [string, string] => [
        wordsOf(plainText(one ?? '')),
        iso3,
      ])
    }),
    ...Object.entries(ALIASES),
  ])
  return names
}

const wordsOf = (text: string) =>
  text
    .replace(/[.'’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\d-]+/gu, ' ')
    .trim()
