import { WEEKDAYS, type Weekday } from '../../../contract/values/weekdays.ts'
import {
  DAY,
  dateOf,
  daysInMonth,
  startOf,
  type WallMinutes,
  wallMinutes,
  weekdayOf,
} from '../../time/calendar.ts'

/**
 * A day that moves from year to year. `nth`: the first to fourth weekday of a month, -1 for the
 * last. `easter`: a number of days after Easter Sunday of the Gregorian calendar. `orthodox`: the
 * same for the Julian calendar, which most Orthodox churches follow. `weekend`: a date, or a
 * working day beside it if it falls on a weekend; Sunday always moves to Monday, and `saturday`
 * says where Saturday moves. `monday`: a date, or the nearest Monday if it falls on another working
 * day. `from`: the first given weekday on or after a date.
 */
export type FloatingDay =
  | { kind: 'nth'; n: 1 | 2 | 3 | 4 | -1; weekday: Weekday; month: number }
  | { kind: 'easter' | 'orthodox'; days: number }
  | { kind: 'weekend'; month: number; day: number; saturday: 'monday' | 'friday' }
  | { kind: 'monday'; month: number; day: number }
  | { kind: 'from'; weekday: Weekday; month: number; day: number }

/** The date of a floating day in a year, "YYYY-MM-DD"; null if the year doesn't have the day. */
export function floatingDate(day: FloatingDay, year: number): string | null {
  if ('days' in day) {
    const easter = day.kind === 'easter' ? easterOf(year) : orthodoxEasterOf(year)
    return dateOf(startOf(easter) + day.days * DAY)
  }
  if (day.kind === 'nth') {
    const start = day.n === -1 ? daysInMonth(year, day.month) - 6 : (day.n - 1) * 7 + 1
    return weekdayFrom(wallMinutes(year, day.month, start), day.weekday)
  }
  if (day.day > daysInMonth(year, day.month)) return null
  const date = wallMinutes(year, day.month, day.day)
  if (day.kind === 'from') return weekdayFrom(date, day.weekday)
  const weekday = weekdayOf(date)
  if (day.kind === 'monday') return dateOf(date + (TO_NEAREST_MONDAY[weekday] ?? 0) * DAY)
  if (weekday === 'sunday') return dateOf(date + DAY)
  if (weekday === 'saturday') return dateOf(date + (day.saturday === 'monday' ? 2 : -1) * DAY)
  return dateOf(date)
}

/** How many days from a working day to the nearest Monday. */
const TO_NEAREST_MONDAY: Partial<Record<Weekday, number>> = {
  tuesday: -1,
  wednesday: -2,
  thursday: 4,
  friday: 3,
}

function weekdayFrom(start: WallMinutes, weekday: Weekday): string {
  const ahead = (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(start)) + 7) % 7
  return dateOf(start + ahead * DAY)
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

/** Orthodox Easter Sunday of a year, as a date of the Gregorian calendar (Meeus). */
export function orthodoxEasterOf(year: number): string {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const month = Math.floor((d + e + 114) / 31)
  const day = ((d + e + 114) % 31) + 1
  const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2
  return dateOf(wallMinutes(year, month, day) + behind * DAY)
}
