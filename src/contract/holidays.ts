import { z } from 'zod/mini'
import { collectionOf } from './collection.ts'
import { HOLIDAY_YEARS } from './values/holiday-years.ts'
import { nameOfLength } from './values/name-text.ts'
import { pattern, rule } from './values/rule.ts'

const between = (min: number, max: number) => z.int().check(z.gte(min), z.lte(max))
const year = between(0, HOLIDAY_YEARS.last)
const month = between(1, 12)
const day = between(1, 31)
const hour = between(0, 23)
const minute = between(0, 59)

/** The most characters of a name. */
export const HOLIDAY_NAME_LENGTH = 64

const fields = z.object({
  name: nameOfLength(HOLIDAY_NAME_LENGTH),
  region: z
    .string()
    .check(...pattern('region', 'Must be an ISO 3166-1 alpha-3 country code', /^[A-Z]{3}$/)),
  consecutive: z.boolean(),
  every_year: z.boolean(),
  year_start: year,
  year_end: year,
  month_start: month,
  month_end: month,
  day_start: day,
  day_end: day,
  hour_start: hour,
  hour_end: hour,
  minute_start: minute,
  minute_end: minute,
})
export type HolidayFields = z.infer<typeof fields>

/**
 * The fields of a holiday that a client may write. Without `consecutive` it is a single day, and
 * its end date is ignored. With `every_year` it has no years, and may run over New Year if it is
 * consecutive. A yearly 29 February only occurs in leap years.
 */
export const holidayFields = fields.check(
  rule('year', 'Must be a year from 1 to 9999', (h) => h.every_year || h.year_start > 0, [
    'year_start',
  ]),
  rule('year', 'Must be a year from 1 to 9999', (h) => !hasEndYear(h) || h.year_end > 0, [
    'year_end',
  ]),
  rule(
    'date',
    'This month has no such day',
    (h) => isDate(h.every_year ? LEAP_YEAR : h.year_start, h.month_start, h.day_start),
    ['day_start'],
  ),
  rule(
    'date',
    'This month has no such day',
    (h) => !h.consecutive || isDate(h.every_year ? LEAP_YEAR : h.year_end, h.month_end, h.day_end),
    ['day_end'],
  ),
  rule('holiday_order', 'Must be after the start', (h) => h.consecutive || lasts(h), ['hour_end']),
  rule(
    'holiday_order',
    'Must be after the start',
    (h) => !h.consecutive || (hasEndYear(h) && h.year_end === 0) || isInOrder(h),
    ['day_end'],
  ),
)

/** GET /holidays/{id}. */
export const holiday = z.extend(fields, { id: z.string() })
export type Holiday = z.infer<typeof holiday>

/** GET /holidays. */
export const holidays = collectionOf(holiday)

/** What POST /holidays answers. */
export const created = z.object({ id: z.string() })

const LEAP_YEAR = 2000

/** Whether the end year is used. */
const hasEndYear = (h: HolidayFields): boolean => h.consecutive && !h.every_year

function isDate(year: number, month: number, day: number): boolean {
  // Day 0 is the last day of the month before. Date.UTC reads the years 0 to 99 as 1900 to 1999;
  // 400 years later has the same leap years.
  return day <= new Date(Date.UTC(year + 400, month, 0)).getUTCDate()
}

/** Whether it has a duration, judged by its times alone. */
const lasts = (h: HolidayFields): boolean => timeOf(h, 'start') < endTimeOf(h)

/** Whether a holiday of several days ends after it starts. A yearly one may run over New Year. */
function isInOrder(h: HolidayFields): boolean {
  const days = dateOf(h, 'end') - dateOf(h, 'start')
  return days > 0 || (days === 0 ? lasts(h) : h.every_year)
}

const timeOf = (h: HolidayFields, end: 'start' | 'end'): number =>
  h[`hour_${end}`] * 60 + h[`minute_${end}`]

/** The end of a holiday in minutes. 23:59 means the end of the day. */
function endTimeOf(h: HolidayFields): number {
  const time = timeOf(h, 'end')
  return time === 24 * 60 - 1 ? time + 1 : time
}

/** A number that grows with the date. */
const dateOf = (h: HolidayFields, end: 'start' | 'end'): number =>
  ((h.every_year ? 0 : h[`year_${end}`]) * 12 + h[`month_${end}`]) * 31 + h[`day_${end}`]
