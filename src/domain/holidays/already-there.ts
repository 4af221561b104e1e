import type { HolidayFields } from '../../contract/holidays.ts'
import { DAY } from '../time/calendar.ts'
import { foldWord } from '../time/fold-text.ts'
import { type Closings, closingsIn, prepareClosings } from './closings.ts'
import { ANY_YEAR } from './holiday-entry.ts'
import { occurrenceOf } from './occurrences.ts'

/** Words that one writing of a name has and another has not, in the languages of many calendars. */
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
 * A name as it is compared: the same for "St. Stephen's Day", "Saint Stephens day" and "Day of
 * Saint Stephen". Letter case, accents, punctuation, small words and the order of words do not count.
 */
export function nameKey(name: string): string {
  const words = foldWord(name)
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    // The genitive is written with and without its apostrophe.
    .replace(/(?<=\p{L})'(?=s\b)/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
  const telling = words.filter((word) => !SMALL_WORDS.has(word))
  // A name of small words or signs alone is compared as it stands.
  if (telling.join('') === '') return foldWord(name)
  return telling
    .map((word) => ABBREVIATED[word] ?? word)
    .sort()
    .join(' ')
}

type Known = Record<'all' | 'yearly', Closings<HolidayFields>>

/** Finds which of some holidays closes a day already. Those of another region do not count. */
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
  /** Those that close all of the time of a holiday. What comes every year is closed by its like alone. */
  return (holiday: HolidayFields): HolidayFields[] => {
    const { every_year, region } = holiday
    const span = occurrenceOf(holiday, every_year ? ANY_YEAR : holiday.year_start)
    // `closingsIn` looks at a year at most.
    if (!span || span.end - span.start > 365 * DAY) return []
    return closingsIn(knownIn(region)[every_year ? 'yearly' : 'all'], span)
      .filter(({ start, end }) => start <= span.start && end >= span.end)
      .map((closing) => closing.holiday)
  }
}
