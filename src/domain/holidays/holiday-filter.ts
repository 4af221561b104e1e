import { quoted } from '../text/quoted.ts'
import { dateOf, type WallMinutes } from '../time/calendar.ts'
import { partsOf } from '../time/date-text.ts'

/** What a list of holidays is narrowed to; '' and undefined ask for all. */
export interface HolidayFilter {
  year?: number | undefined
  region?: string
  repeats?: '' | 'yearly' | 'once'
  /** '' is what is not past. */
  when?: '' | 'past' | 'all'
}

/** The OData filter for what falls in a year at least in part, those of every year among it. */
export const inYear = (year: number): string =>
  `(every_year eq true or year_start eq ${year} or (consecutive eq true and year_start le ${year} and year_end ge ${year}))`

/**
 * The OData filter for a list; '' for all. `today`: a reading of the tenant's clock. What ended
 * before today is past.
 */
export function filterText(filter: HolidayFilter, today: WallMinutes): string {
  const { year, region, repeats, when } = filter
  const past = `(every_year eq false and ${endedBefore(dateOf(today))})`
  return [
    year === undefined ? '' : inYear(year),
    region ? `region eq ${quoted(region)}` : '',
    repeats ? `every_year eq ${repeats === 'yearly'}` : '',
    when === 'past' ? past : when === 'all' ? '' : `not ${past}`,
  ]
    .filter(Boolean)
    .join(' and ')
}

function endedBefore(date: string): string {
  const { year, month, day } = partsOf(date)
  const before = (end: 'start' | 'end') =>
    `(year_${end} lt ${year} or (year_${end} eq ${year} and (month_${end} lt ${month} or (month_${end} eq ${month} and day_${end} lt ${day}))))`
  // A single day has no end of its own.
  return `((consecutive eq true and ${before('end')}) or (consecutive eq false and ${before('start')}))`
}

/** What the list can be sorted by, and the fields that say so on the wire. */
export const HOLIDAY_ORDERS = {
  name: ['name'],
  start: ['year_start', 'month_start', 'day_start', 'hour_start'],
  every_year: ['every_year', 'month_start', 'day_start'],
  region: ['region', 'name'],
} as const
export type HolidayOrder = keyof typeof HOLIDAY_ORDERS

/** The `orderby` of a collection. */
export const orderText = (order: HolidayOrder, direction: 'asc' | 'desc'): string =>
  HOLIDAY_ORDERS[order].map((field) => `${field} ${direction}`).join(', ')
