import type { Weekday } from '../../contract/values/weekdays.ts'
import { kept } from '../intl.ts'

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

/** Regions whose clock has 12 hours (CLDR 48), but for French in Canada. */
const HALF_DAYS =
  '001 419 AE AG AL AR AS AU BB BD BH BM BN BO BS BT CA CL CO CR CU CY DJ DM DO DZ EC EG EH ER ET FJ FM GD GH GM GR GT GU GY HK HN IN IQ JM JO KH KI KN KP KR KW KY LB LC LR LS LY MH MO MP MR MW MX MY NA NH NI NZ OM PA PE PG PH PK PR PS PW PY QA SA SB SD SG SL SO SS SV SY SZ TC TD TN TO TT TW UM US UY VC VE VG VI VU WS YD YE ZM'

/**
 * The first day of the week: the one in the locale itself ("en-u-fw-mon"), or else that of its
 * region.
 */
export function firstDayOf(locale: string): Weekday {
  const said = KEYWORDS[/-fw-([a-z]{3})\b/.exec(locale)?.[1] ?? '']
  if (said) return said
  const { region } = ofLocale(locale)
  const days = Object.values(KEYWORDS)
  return days.find((day) => isIn(FIRST_DAYS[day], region)) ?? 'monday'
}

/**
 * The clock of a locale: the one in it ("en-u-hc-h23"), or else the one that its region uses with
 * its language. By a list, since a browser takes up to 70 ms for the first answer of
 * `getHourCycles`, and not every browser has it.
 */
export function hourCycleOf(locale: string): HourCycle {
  const [, said] = /-hc-(h\d\d)\b/.exec(locale) ?? []
  if (said) return said === 'h12' || said === 'h11' ? 'h12' : 'h23'
  const { language, region } = ofLocale(locale)
  return isIn(HALF_DAYS, region) && !(language === 'fr' && region === 'CA') ? 'h12' : 'h23'
}

/** The language and the region of a locale; without a region, the one where most speak it. */
function ofLocale(locale: string) {
  const { language, region } = new Intl.Locale(locale)
  return { language, region: region ?? new Intl.Locale(locale).maximize().region }
}

const isIn = (list: string | undefined, region = '') => Boolean(list?.split(' ').includes(region))

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
