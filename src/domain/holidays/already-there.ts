import type { HolidayFields } from '../../contract/holidays.ts'
import { DAY } from '../time/calendar.ts'
import { foldWord } from '../time/fold-text.ts'
import { type Closings, closingsIn, prepareClosings } from './closings.ts'
import { ANY_YEAR } from './holiday-entry.ts'
import { occurrenceOf } from './occurrences.ts'

/** Words that may be missing in one spelling of a name, in the languages of many calendars. */
const SMALL_WORDS = new Set(
  'day the of and in on de la le les l du des d der die das den und et y e el los las del do da dos das di il lo van het een og i'.split(
    ' ',
  ),
)
const ABBREVIATED: Record<string, string> = {
  st: 'saint',
  ste: 'saint',
  sankt: 'saint',
  sta: 'santa',
  xmas: 'christmas',
}

/**
 * A name in the form in which names are compared: the same for "St. Stephen's Day", "Saint Stephens
 * day" and "Day of Saint Stephen". Case, accents, punctuation, small words and word order are
 * ignored.
 */
export function nameKey(name: string): string {
  const words = foldWord(name)
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    // A genitive may be written with or without its apostrophe.
    .replace(/(?<=\p{L})'(?=s\b)/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
  const telling = words.filter((word) => !SMALL_WORDS.has(word))
  // A name of only small words or signs is compared unchanged.
  if (telling.join('') === '') return foldWord(name)
  return telling
    .map((word) => ABBREVIATED[word] ?? word)
    .sort()
    .join(' ')
}

type Known = Record<'all' | 'yearly', Closings<HolidayFields>>

/** Finds which of these holidays already close a day. Those of other regions don't count. */
export function closedBy(holidays: HolidayFields[]) {
  const known = new Map<string, Known>()
  const knownIn = (region: string): Known => {
    const here = holidays.filter((holiday) => holiday.region === region)
    const yearly = here.filter(({ every_year }) => every_year)
    const made = known.get(region) ?? {
      all: prepareClosings(here),
      yearly: prepareClosings(yearly),
    }
    known.set(region, made)
    return made
  }
  /**
   * The holidays that close all of a holiday's time. For a yearly holiday only yearly ones count.
   */
  return (holiday: HolidayFields): HolidayFields[] => {
    const { every_year, region } = holiday
    const span = occurrenceOf(holiday, every_year ? ANY_YEAR : holiday.year_start)
    // `closingsIn` takes a span of at most a year.
    if (!span || span.end - span.start > 365 * DAY) return []
    return closingsIn(knownIn(region)[every_year ? 'yearly' : 'all'], span)
      .filter(({ start, end }) => start <= span.start && end >= span.end)
      .map((closing) => closing.holiday)
  }
}
