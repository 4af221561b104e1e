import type { HolidayFields } from '../../contract/holidays.ts'
import { keysOf } from '../../contract/json/keys-of.ts'
import { patch } from '../revision/diff-and-patch.ts'
import { DAY, dateOf, minuteOfDay, timeOf } from '../time/calendar.ts'
import { dateText, partsOf } from '../time/date-text.ts'
import { type HolidayDates, occurrenceOf, type Span } from './occurrences.ts'

/** How long a holiday is: a whole day, a part of one, or from one day to another. */
export const HOLIDAY_KINDS = ['day', 'part', 'several'] as const

/** The year used for yearly holidays. It is a leap year, so that 29 February exists. */
export const ANY_YEAR = 2000

/**
 * A holiday as a user enters it, with dates and times where the API has integers. Its rules are
 * in holiday-entry-rules.ts.
 */
export type HolidayEntry = {
  name: string
  region: string
  kind: (typeof HOLIDAY_KINDS)[number]
  every_year: boolean
  /** "YYYY-MM-DD". The year of a yearly holiday is ignored. */
  start: string
  /** "HH:MM" */
  start_time: string
  /** Shown for a holiday of several days only. */
  end: string
  /** "HH:MM", 23:59 for the end of the day */
  end_time: string
}

/** A holiday as the values of the form. */
export function entryOf(h: HolidayFields): HolidayEntry {
  const year = h.every_year ? ANY_YEAR : h.year_start
  const start = dateText(year, h.month_start, h.day_start)
  const start_time = timeOf(h.hour_start * 60 + h.minute_start)
  const end_time = timeOf(h.hour_end * 60 + h.minute_end)
  const isWhole = start_time === '00:00' && end_time === '23:59'
  return {
    name: h.name,
    region: h.region,
    kind: h.consecutive ? 'several' : isWhole ? 'day' : 'part',
    every_year: h.every_year,
    start,
    start_time,
    end: h.consecutive
      ? dateText(h.every_year ? ANY_YEAR : h.year_end, h.month_end, h.day_end)
      : start,
    end_time,
  }
}

/**
 * The fields of the form that show these fields of the API. Ignored fields, such as the years of a
 * yearly holiday, have none.
 */
export function entryFieldsOf(h: HolidayFields, names: readonly string[]): string[] {
  const { kind, every_year } = entryOf(h)
  const shown = names.map((name) => {
    const end = name.endsWith('_start') ? 'start' : 'end'
    if (name === 'consecutive') return 'kind'
    if (/^year_/.test(name) && every_year) return ''
    if (/^(?:year|month|day)_/.test(name)) return end === 'start' || kind === 'several' ? end : ''
    return /^(?:hour|minute)_/.test(name) ? `${end}_time` : name
  })
  return [...new Set(shown)].filter((name) => name !== '')
}

/**
 * The body for an entry. Ignored fields get a consistent value, such as the end of a single day.
 */
export function fieldsOf(e: HolidayEntry): HolidayFields {
  const several = e.kind === 'several'
  const first = partsOf(e.start)
  const last = several ? partsOf(e.end) : first
  const whole = e.kind === 'day'
  const [hour_start = 0, minute_start = 0] = (whole ? '00:00' : e.start_time).split(':').map(Number)
  const [hour_end = 0, minute_end = 0] = (whole ? '23:59' : e.end_time).split(':').map(Number)
  return {
    name: e.name,
    region: e.region,
    consecutive: several,
    every_year: e.every_year,
    year_start: first.year,
    year_end: last.year,
    // The date has not been typed yet.
    month_start: first.month || 1,
    month_end: last.month || 1,
    day_start: first.day || 1,
    day_end: last.day || 1,
    hour_start,
    hour_end,
    minute_start,
    minute_end,
  }
}

const PARTS = {
  start: ['year_start', 'month_start', 'day_start'],
  start_time: ['hour_start', 'minute_start'],
  end: ['year_end', 'month_end', 'day_end'],
  end_time: ['hour_end', 'minute_end'],
} as const

/**
 * The body for a changed entry: the holiday as it was read, with the changed fields replaced. If a
 * date or time changed, all of its parts are sent, even those that the server had not sent.
 */
export function patchEntry(raw: unknown, before: HolidayEntry, after: HolidayEntry): object {
  const fields = fieldsOf(after)
  const changed = patch(raw, fieldsOf(before), fields) as Record<string, unknown>
  const names = keysOf(PARTS)
  const parts = names.filter((name) => before[name] !== after[name]).flatMap((name) => PARTS[name])
  const isSent = (name: keyof HolidayFields) =>
    ['number', 'string'].includes(typeof changed[name]) && changed[name] !== ''
  const filled = parts.filter((name) => !isSent(name)).map((name) => [name, fields[name]])
  return { ...changed, ...Object.fromEntries(filled) }
}

/** A key that is equal for two holidays that mean the same. Ignored fields don't count. */
export function meaningKey(h: HolidayFields): string {
  const { name, region, every_year } = h
  const span = occurrenceOf(h, every_year ? ANY_YEAR : h.year_start)
  return JSON.stringify([name, region, every_year, span ?? fieldsOf(entryOf(h))])
}

/** The fields of a holiday that falls on a span, in that year or in every year. */
export const fieldsOn = (
  { name, region }: Pick<HolidayFields, 'name' | 'region'>,
  span: Span,
  every_year = false,
): HolidayFields => ({ name, region, ...datesOn(span, every_year) })

/**
 * The dates of a holiday that falls on a span. If it ends at midnight, its end is 23:59 of the day
 * before.
 */
export function datesOn({ start, end }: Span, every_year = false): HolidayDates {
  const [first, last] = [partsOf(dateOf(start)), partsOf(dateOf(end - 1))]
  const from = Math.floor(minuteOfDay(start))
  const to = Math.floor(minuteOfDay(end)) || DAY - 1
  return {
    consecutive: dateOf(start) !== dateOf(end - 1),
    every_year,
    year_start: first.year,
    year_end: last.year,
    month_start: first.month,
    month_end: last.month,
    day_start: first.day,
    day_end: last.day,
    hour_start: Math.floor(from / 60),
    hour_end: Math.floor(to / 60),
    minute_start: from % 60,
    minute_end: to % 60,
  }
}

/** A whole-day entry on a date, for a new holiday. With `end` it covers several days. */
export function blankEntry(start: string, region: string, end = start): HolidayEntry {
  return {
    name: '',
    region,
    kind: end > start ? 'several' : 'day',
    every_year: false,
    start,
    start_time: '00:00',
    end,
    end_time: '23:59',
  }
}
