// Carries the rules of every country: load it with import() where they are asked for.
import Holidays, { type HolidaysTypes } from 'date-holidays'
import type { HolidayFields } from '../../contract/holidays.ts'
import { DAY, minuteOfDay, startOf } from '../time/calendar.ts'
import { ANY_YEAR, fieldsOn } from './holiday-entry.ts'
import { importName } from './import-name.ts'
import type { Span } from './occurrences.ts'

/** A public holiday as it would be added: every year where its date is fixed, else in one year. */
export interface PublicHoliday {
  fields: HolidayFields
  /**
   * From the evening before on, for a day of a calendar whose days begin then; `fields` has whole
   * days.
   */
  eve?: HolidayFields
  /** The names in the languages of the country. */
  aliases: string[]
  /** public and bank: most people are off. */
  type: HolidaysTypes.HolidayType
  /** It is a holiday of the state alone, not of the whole country. */
  isRegional: boolean
}

/** Whether most people are off. */
export const isDayOff = ({ type }: PublicHoliday): boolean => type === 'public' || type === 'bank'

/** Countries by ISO 3166-1 alpha-2 code with the name that the data has for them. */
export const publicCountries = (language: string): Record<string, string> =>
  new Holidays().getCountries(language) ?? {}

/** The states of a country, or none. */
export const publicStates = (country: string, language: string): Record<string, string> =>
  new Holidays().getStates(country, language) ?? {}

/**
 * What is off in a country, or in one of its states, in the years; each fixed date once, for every
 * year. `region`: as on the wire.
 */
export function publicHolidays(
  { country, state, language }: { country: string; state: string; language: string },
  years: number[],
  region: string,
): PublicHoliday[] {
  // In UTC the start and end are what the clocks of the country show.
  const rulesIn = (...languages: string[]) => {
    const options = { languages, timezone: 'UTC' }
    return state ? new Holidays(country, state, options) : new Holidays(country, options)
  }
  const rules = rulesIn(language, 'en')
  const others = rules.getLanguages().filter((own) => own !== language)
  const translated = others.map((own) => rulesIn(own))
  const national = state ? new Holidays(country, { timezone: 'UTC' }) : rules
  const found = new Map<string, PublicHoliday>()
  for (const year of years) {
    const everywhere = new Set(national.getHolidays(year).map(keyOf))
    const names = namesOf(translated.flatMap((one) => one.getHolidays(year)))
    for (const holiday of rules.getHolidays(year)) {
      const { name, rule, type, substitute } = holiday
      const isFixed = /^\d\d-\d\d( \d\d:\d\d)?$/.test(rule) && !substitute
      const span = spanOf(holiday)
      const named = { name: importName(name).name, region }
      const fields = (on: Span) => fieldsOn(named, isFixed ? inAnyYear(on) : on, isFixed)
      found.set(`${rule} ${isFixed ? '' : span.start}`, {
        fields: fields(isFromEvening(span) ? wholeDaysOf(span) : span),
        ...(isFromEvening(span) && { eve: fields(span) }),
        aliases: names.get(keyOf(holiday)) ?? [],
        type,
        isRegional: !everywhere.has(keyOf(holiday)),
      })
    }
  }
  return [...found.values()]
}

const spanOf = ({ start, end }: HolidaysTypes.Holiday): Span => ({
  start: start.getTime() / 60_000,
  end: end.getTime() / 60_000,
})

/** What is the same holiday in another language. */
const keyOf = ({ rule, date }: HolidaysTypes.Holiday): string => `${rule} ${date}`

function namesOf(holidays: HolidaysTypes.Holiday[]): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const holiday of holidays) {
    names.set(keyOf(holiday), [...(names.get(keyOf(holiday)) ?? []), holiday.name])
  }
  return names
}

/** When the days of the Islamic and the Hebrew calendar begin in this data. */
const EVENING = 18 * 60

const isFromEvening = ({ start, end }: Span): boolean =>
  minuteOfDay(start) === EVENING && minuteOfDay(end) === EVENING

/** The calendar days on which offices are closed then: without the evening before. */
const wholeDaysOf = ({ start, end }: Span): Span => ({
  start: start + DAY - EVENING,
  end: end + DAY - EVENING,
})

function inAnyYear({ start, end }: Span): Span {
  const date = new Date(start * 60_000).toISOString().slice(4, 10)
  const begin = startOf(`${ANY_YEAR}${date}`) + (start % DAY)
  return { start: begin, end: begin + end - start }
}
