import type { Weekday } from '../../contract/values/weekdays.ts'
import { dateTimeFormat, kept } from '../intl.ts'

/** A clock of 12 or of 24 hours. */
export type HourCycle = 'h12' | 'h23'

/**
 * Regions whose week doesn't begin on Monday (CLDR 48). Listed here because not every browser knows
 * them.
 */
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
 * The first day of the week: the one in the locale itself ("en-u-fw-mon"), or else that of its
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
 * The clock of a locale: the one in it ("en-u-hc-h23"), or else the one that its region uses with
 * its language.
 */
export function hourCycleOf(locale: string): HourCycle {
  const known = cycles.get(locale)
  if (known) return known
  // A method in new engines, a property in older ones, and missing in some.
  const info: Intl.Locale & { getHourCycles?: () => string[]; hourCycles?: string[] } =
    new Intl.Locale(locale)
  // For German in the USA a format uses Germany's clock, and it is slow to make.
  const [there] = info.getHourCycles?.() ?? info.hourCycles ?? []
  const cycle = info.hourCycle ?? there ?? formatted(locale)
  const found = cycle === 'h12' || cycle === 'h11' ? 'h12' : 'h23'
  cycles.set(locale, found)
  return found
}

const formatted = (locale: string) =>
  dateTimeFormat(locale, { timeStyle: 'short' }).resolvedOptions().hourCycle

/** The region of a tag from the browser, which may be a tag that Intl rejects. */
const REGION = /-([A-Z]{2}|\d{3})(?=-|$)/

/**
 * The locale of a page in a language: the conventions of the user's first region, with its clock
 * and first day of the week. A user who prefers German of Germany and reads a page in English gets
 * "en-DE": 24 hours, weeks from Monday on, and dates such as 27/11/2026.
 */
export const regionalLocale = kept(makeRegionalLocale)

function makeRegionalLocale(
  language: string,
  preferred: readonly string[],
  clock?: HourCycle,
): string {
  const own = preferred.find((tag) => tag === language || tag.startsWith(`${language}-`))
  const [, region] = preferred.map((tag) => REGION.exec(tag)).find(Boolean) ?? []
  const { baseName } = new Intl.Locale(own ?? language, region ? { region } : {})
  return `${baseName}-u-fw-${firstDayOf(baseName).slice(0, 3)}-hc-${clock ?? hourCycleOf(baseName)}`
}
