import type { HolidayFields } from '../../contract/holidays.ts'
import { quoted } from '../text/quoted.ts'
import { dateOf, type WallMinutes } from '../time/calendar.ts'
import { dateText, partsOf } from '../time/date-text.ts'

/** Filters for a list of holidays; '' and undefined mean no filter. */
export interface HolidayFilter {
  year?: number | undefined
  region?: string
  repeats?: '' | 'yearly' | 'once'
  /** '' for those that are not past. */
  when?: '' | 'past' | 'all'
}

/** The OData filter for holidays that fall at least partly in a year, yearly ones included. */
export const inYear = (year: number): string =>
  `(every_year eq true or year_start eq ${year} or (consecutive eq true and year_start le ${year} and year_end ge ${year}))`

/**
 * The OData filter for a list; '' for all. `today`: a time of the tenant's wall clock. Holidays
 * that ended before that day are past.
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

/** Whether a holiday is past, as in `filterText`. */
export function isPast(holiday: HolidayFields, today: WallMinutes): boolean {
  const { every_year, consecutive, year_start, month_start, day_start } = holiday
  const { year_end, month_end, day_end } = holiday
  const end = consecutive
    ? dateText(year_end, month_end, day_end)
    : dateText(year_start, month_start, day_start)
  return !every_year && end < dateOf(today)
}

function endedBefore(date: string): string {
  const { year, month, day } = partsOf(date)
  const before = (end: 'start' | 'end') =>
    `(year_${end} lt ${year} or (year_${end} eq ${year} and (month_${end} lt ${month} or (month_${end} eq ${month} and day_${end} lt ${day}))))`
  // A single day has no end date of its own.
  return `((consecutive eq true and ${before('end')}) or (consecutive eq false and ${before('start')}))`
}

/** The orders of the list, with the API fields to sort by. */
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
