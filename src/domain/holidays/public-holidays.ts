// Contains the rules of every country: load it with import() when they are needed.
import Holidays, { type HolidaysTypes } from 'date-holidays'
import type { HolidayFields } from '../../contract/holidays.ts'
import { displayNames } from '../intl.ts'
import { alpha2In } from '../tenant/places.ts'
import { DAY, minuteOfDay, startOf, type WallMinutes } from '../time/calendar.ts'
import { isOver } from './agenda.ts'
import { ANY_YEAR, fieldsOn } from './holiday-entry.ts'
import { importName } from './import/import-name.ts'
import { isSure, planOf } from './import/import-plan.ts'
import type { Span } from './occurrences.ts'

/** A public holiday as it would be added: yearly if its date is fixed, otherwise in one year. */
export interface PublicHoliday {
  fields: HolidayFields
  /**
   * The holiday from the evening before, if days begin then in its calendar; `fields` has whole
   * days.
   */
  eve?: HolidayFields
  /** The names in the languages of the country. */
  aliases: string[]
  /** public and bank: most people have the day off. */
  type: HolidaysTypes.HolidayType
  /** It is a holiday of the state, not of the whole country. */
  isRegional: boolean
}

/** Whether most people have the day off. */
export const isDayOff = ({ type }: PublicHoliday): boolean => type === 'public' || type === 'bank'

const languageOf = (locale: string): string => locale.split('-')[0] ?? 'en'

/** The countries with known public holidays and their states, named for a locale. */
export function publicCountries(locale: string) {
  const language = languageOf(locale)
  const names = displayNames(locale, { type: 'region' })
  const countries = Object.entries(new Holidays().getCountries(language) ?? {})
    .map(([code, name]) => ({ code, name: (code.length === 2 && names.of(code)) || name }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
  const codes = countries.map(({ code }) => code)
  return {
    countries,
    language,
    /** The country of the API's region code; '' if unknown. */
    ownOf: (region: string) => alpha2In(codes, region),
    nameOf: (country: string) => countries.find(({ code }) => code === country)?.name ?? country,
    statesOf: (country: string) =>
      Object.entries((country && new Holidays().getStates(country, language)) || {}),
  }
}

/**
 * The days off in a country or one of its states in these years. A fixed date is listed once, for
 * every year. `region`: the code as in the API.
 */
export function publicHolidays(
  { country, state, language }: { country: string; state: string; language: string },
  years: number[],
  region: string,
): PublicHoliday[] {
  // With UTC, start and end are wall-clock times of the country.
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

/** The same key for one holiday in all languages. */
const keyOf = ({ rule, date }: HolidaysTypes.Holiday): string => `${rule} ${date}`

function namesOf(holidays: HolidaysTypes.Holiday[]): Map<string, string[]> {
  const names = new Map<string, string[]>()
  for (const holiday of holidays) {
    names.set(keyOf(holiday), [...(names.get(keyOf(holiday)) ?? []), holiday.name])
  }
  return names
}

/** When days of the Islamic and the Hebrew calendar begin in this data. */
export const EVENING = 18 * 60

const isFromEvening = ({ start, end }: Span): boolean =>
  minuteOfDay(start) === EVENING && minuteOfDay(end) === EVENING

/** The calendar days on which offices are closed, without the evening before. */
const wholeDaysOf = ({ start, end }: Span): Span => ({
  start: start + DAY - EVENING,
  end: end + DAY - EVENING,
})

function inAnyYear({ start, end }: Span): Span {
  const date = new Date(start * 60_000).toISOString().slice(4, 10)
  const begin = startOf(`${ANY_YEAR}${date}`) + (start % DAY)
  return { start: begin, end: begin + end - start }
}

interface Offer {
  /** The region of the tenant, as the API has it. */
  region: string
  /** '' for the whole country. */
  state: string
  year: number
  locale: string
}

/**
 * The public holidays of the tenant's country that a year lacks and that aren't over. null if the
 * country is unknown.
 */
export function missingHolidays(
  { region, state, year, locale }: Offer,
  existing: HolidayFields[],
  now: WallMinutes,
) {
  const { language, ownOf, nameOf, statesOf } = publicCountries(locale)
  const country = ownOf(region)
  if (!country) return null
  const found = publicHolidays({ country, state, language }, [year], region)
  const days = found.filter((day) => isDayOff(day) && !isOver(day.fields, now))
  const plan = planOf(
    days.map(({ fields, aliases }) => ({ source: '', name: fields.name, fields, aliases })),
    existing,
  )
  return {
    country,
    /** The name of the state or country. */
    place: statesOf(country).find(([code]) => code === state)?.[1] ?? nameOf(country),
    missing: plan.flatMap((row) => (row.status === 'new' && isSure(row) ? [row.fields] : [])),
    /** The names of the days that only the state has. */
    regional: days.filter(({ isRegional }) => isRegional).map(({ fields }) => fields.name),
  }
}
