// Carries the rules of every country: load it with import() where they are asked for.
import Holidays, { type HolidaysTypes } from 'date-holidays'
import type { HolidayFields } from '../../contract/holidays.ts'
import { DAY, startOf } from '../time/calendar.ts'
import { ANY_YEAR, fieldsOn } from './holiday-entry.ts'

/** A public holiday as it would be added: every year where its date is fixed, else in one year. */
export interface PublicHoliday {
  fields: HolidayFields
  /** public and bank: most people are off. */
  type: HolidaysTypes.HolidayType
}

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
  const options = { languages: [language, 'en'], timezone: 'UTC' }
  const rules = state ? new Holidays(country, state, options) : new Holidays(country, options)
  const found = new Map<string, PublicHoliday>()
  for (const year of years) {
    for (const { start, end, name, rule, type, substitute } of rules.getHolidays(year)) {
      const isFixed = /^\d\d-\d\d( \d\d:\d\d)?$/.test(rule) && !substitute
      const span = { start: start.getTime() / 60_000, end: end.getTime() / 60_000 }
      const moved = isFixed ? inAnyYear(span) : span
      const named = { name: name.slice(0, 64), region }
      found.set(`${rule} ${isFixed ? '' : span.start}`, {
        fields: fieldsOn(named, moved, isFixed),
        type,
      })
    }
  }
  return [...found.values()]
}

function inAnyYear({ start, end }: { start: number; end: number }) {
  const date = new Date(start * 60_000).toISOString().slice(4, 10)
  const begin = startOf(`${ANY_YEAR}${date}`) + (start % DAY)
  return { start: begin, end: begin + end - start }
}
