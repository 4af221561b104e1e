import type { HolidayFields } from '../../contract/holidays.ts'
import { WEEKDAYS, type Weekday } from '../../contract/values/office-hours.ts'
import { DAY, dateOf, daysInMonth, startOf, wallMinutes, weekdayOf } from '../time/calendar.ts'
import { partsOf } from '../time/date-text.ts'
import { occurrenceOf } from './occurrences.ts'

/**
 * A day that moves from year to year. `nth`: the first to fourth weekday of a month, -1 for the
 * last. `easter`: a number of days after Easter Sunday of the Gregorian calendar. `weekend`: a
 * date, or the Monday after if it falls on a weekend.
 */
export type FloatingDay =
  | { kind: 'nth'; n: 1 | 2 | 3 | 4 | -1; weekday: Weekday; month: number }
  | { kind: 'easter'; days: number }
  | { kind: 'weekend'; month: number; day: number }

/** How many days a holiday on a weekend moves. */
const SHIFTS: Partial<Record<Weekday, number>> = { saturday: 2, sunday: 1 }

/**
 * The date of a floating day in a year, "YYYY-MM-DD"; null for a day that the year does not have.
 */
export function floatingDate(day: FloatingDay, year: number): string | null {
  if (day.kind === 'easter') return dateOf(startOf(easterOf(year)) + day.days * DAY)
  if (day.kind === 'weekend') {
    if (day.day > daysInMonth(year, day.month)) return null
    const date = wallMinutes(year, day.month, day.day)
    return dateOf(date + (SHIFTS[weekdayOf(date)] ?? 0) * DAY)
  }
  const start = day.n === -1 ? daysInMonth(year, day.month) - 6 : (day.n - 1) * 7 + 1
  const first = wallMinutes(year, day.month, start)
  const ahead = (WEEKDAYS.indexOf(day.weekday) - WEEKDAYS.indexOf(weekdayOf(first)) + 7) % 7
  return dateOf(first + ahead * DAY)
}

/** Easter Sunday of a year, by the anonymous Gregorian computus (Meeus, Jones, Butcher). */
export function easterOf(year: number): string {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  return dateOf(wallMinutes(year, month, (h + l - 7 * m + 33 * month + 19) % 32))
}

/**
 * Dated holidays that are one floating day: same name and region, and one pattern that fits all of
 * them.
 */
export interface FloatingGroup<H> {
  name: string
  region: string
  day: FloatingDay
  holidays: H[]
  lastYear: number
}

/**
 * Finds the floating days among dated holidays. A group needs at least two years. Holidays on the
 * same date each year are not floating.
 */
export function floatingGroups<H extends HolidayFields>(holidays: H[]): FloatingGroup<H>[] {
  const named = new Map<string, H[]>()
  for (const holiday of holidays) {
    if (holiday.every_year || holiday.consecutive) continue
    const key = `${holiday.region} ${holiday.name.trim().toLowerCase()}`
    const same = named.get(key)
    if (same) same.push(holiday)
    else named.set(key, [holiday])
  }
  return [...named.values()].flatMap((all) => {
    const [first] = all
    const dates = all.flatMap((h) => occurrenceOf(h)?.start ?? []).map(dateOf)
    const isFixed = new Set(dates.map((date) => date.slice(5))).size === 1
    if (!first || new Set(dates).size < 2 || isFixed) return []
    const day = patternsOf(dates[0] ?? '').find((pattern) =>
      dates.every((date) => floatingDate(pattern, partsOf(date).year) === date),
    )
    const lastYear = Math.max(...all.map(({ year_start }) => year_start))
    return day ? [{ name: first.name, region: first.region, day, holidays: all, lastYear }] : []
  })
}

/** How many days before or after Easter a feast may be. */
const AROUND_EASTER = 63

/** The floating days that a date could be, most likely first. */
function patternsOf(date: string): FloatingDay[] {
  const { year, month, day } = partsOf(date)
  const weekday = weekdayOf(startOf(date))
  const days = (startOf(date) - startOf(easterOf(year))) / DAY
  const patterns: FloatingDay[] = []
  if (Math.abs(days) <= AROUND_EASTER) patterns.push({ kind: 'easter', days })
  const n = ([1, 2, 3, 4] as const).find((nth) => nth === Math.ceil(day / 7))
  if (n) patterns.push({ kind: 'nth', n, weekday, month })
  if (day > daysInMonth(year, month) - 7) patterns.push({ kind: 'nth', n: -1, weekday, month })
  for (const back of weekday === 'monday' ? [0, 1, 2] : [0]) {
    const moved = partsOf(dateOf(startOf(date) - back * DAY))
    patterns.push({ kind: 'weekend', month: moved.month, day: moved.day })
  }
  return patterns
}
