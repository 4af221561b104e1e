import type { Weekday } from '../../contract/values/weekdays.ts'
import { dateTimeFormat, kept } from '../intl.ts'

/** A clock of 12 or of 24 hours. */
export type HourCycle = 'h12' | 'h23'

/** Regions whose week does not begin on Monday (CLDR 48). Data, since not every browser tells. */
const FIRST_DAYS: Partial<Record<Weekday, string>> = {
  sunday:
    'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW',
  saturday: 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY',
  friday: 'MV',
}
const KEYWORDS: Record<string, Weekday> = {
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
}

/**
 * The day that a week begins with: the one in the locale itself ("en-u-fw-mon"), else that of its
 * region.
 */
export function firstDayOf(locale: string): Weekday {
  const said = KEYWORDS[/-fw-([a-z]{3})\b/.exec(locale)?.[1] ?? '']
  if (said) return said
  const region = new Intl.Locale(locale).maximize().region ?? ''
  const days = Object.values(KEYWORDS)
  return days.find((day) => FIRST_DAYS[day]?.split(' ').includes(region)) ?? 'monday'
}

const cycles = new Map<string, HourCycle>()

/**
 * The clock of a locale: the one in it ("en-u-hc-h23"), else that of its region, as its language
 * has it there.
 */
export function hourCycleOf(locale: string): HourCycle {
  const known = cycles.get(locale)
  if (known) return known
  // By a method in new engines, a property in older ones and not at all in some.
  const info: Intl.Locale & { getHourCycles?: () => string[]; hourCycles?: string[] } =
    new Intl.Locale(locale)
  const { hourCycle } = dateTimeFormat(locale, { timeStyle: 'short' }).resolvedOptions()
  // German in the USA: the platform writes it as in Germany, unless it is asked about the region.
  const [there] = info.getHourCycles?.() ?? info.hourCycles ?? []
  const cycle = info.hourCycle ?? there ?? hourCycle
  const found = cycle === 'h12' || cycle === 'h11' ? 'h12' : 'h23'
  cycles.set(locale, found)
  return found
}

/** Of a tag that a browser gives, which need not be one that Intl takes. */
const REGION = /-([A-Z]{2}|\d{3})(?=-|$)/

/**
 * The locale of a page in a language: the user's own variant of it ("en-GB" for "en"), with the
 * clock and the first day of the region that they named first. Somebody who prefers German of
 * Germany and reads a page in English has 24 hours and weeks from Monday on.
 */
export const regionalLocale = kept(makeRegionalLocale)

function makeRegionalLocale(
  language: string,
  preferred: readonly string[],
  clock?: HourCycle,
): string {
  const own = preferred.find((tag) => tag === language || tag.startsWith(`${language}-`))
  const { baseName } = new Intl.Locale(own ?? language)
  const [, region] = preferred.map((tag) => REGION.exec(tag)).find(Boolean) ?? []
  const there = new Intl.Locale(baseName, region ? { region } : {}).baseName
  return `${baseName}-u-fw-${firstDayOf(there).slice(0, 3)}-hc-${clock ?? hourCycleOf(there)}`
}
