import { WEEKDAYS, type Weekday } from '../../contract/values/weekdays.ts'
import { partsOf, twoDigits } from './date-text.ts'

export const DAY = 24 * 60

/**
 * A wall-clock date and time, as minutes since 1970-01-01 00:00 of that clock: a number to compare
 * and add to, without a zone. Only clock-changes.ts turns it into an instant.
 */
export type WallMinutes = number

/**
 * The wall-clock time at a minute (0 to 1440) of a date. Days and months past their end continue in
 * the next, as in Date.UTC.
 */
export function wallMinutes(year: number, month: number, day: number, minute = 0): WallMinutes {
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day) / 60_000 + minute
}

/** Midnight at the start of "YYYY-MM-DD". */
export function startOf(date: string): WallMinutes {
  const { year, month, day } = partsOf(date)
  return wallMinutes(year, month, day)
}

/** The date of a wall-clock time, "YYYY-MM-DD" (years 0 to 9999). */
export function dateOf(wall: WallMinutes): string {
  return new Date(wall * 60_000).toISOString().slice(0, 10)
}

export function yearOf(wall: WallMinutes): number {
  return new Date(wall * 60_000).getUTCFullYear()
}

/** Minutes since midnight, 0 to 1439. */
export function minuteOfDay(wall: WallMinutes): number {
  return wall - Math.floor(wall / DAY) * DAY
}

/** Minutes since Monday 00:00, 0 to 10079. */
export function minuteOfWeek(wall: WallMinutes): number {
  // 1970 began on a Thursday.
  const week = 7 * DAY
  return (((wall + 3 * DAY) % week) + week) % week
}

export function weekdayOf(wall: WallMinutes): Weekday {
  return WEEKDAYS[Math.floor(minuteOfWeek(wall) / DAY)] ?? 'monday'
}

/** 28 to 31; 0 for an invalid month. */
export function daysInMonth(year: number, month: number): number {
  // Calculated without a Date, which is slow: a year of a thousand holidays needs this a few
  // thousand times.
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0
}

/** Whether a text is a time as in the API, "00:00" to "24:00". */
export const isTime = (text: string): boolean =>
  /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) || text === '24:00'

/** The minutes since midnight of "HH:MM", including "24:00". */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

/** "HH:MM" of 0 to 1440 minutes since midnight. */
export function timeOf(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

/**
 * The minute at which a range ends. 23:59 means through midnight, as a PBX may not accept 24:00.
 */
export function endMinute(time: string): number {
  return time === '23:59' ? DAY : minutesOf(time)
}

/** The end of a range as the API writes it, the reverse of `endMinute`. */
export function endTime(minutes: number): string {
  return timeOf(Math.min(minutes, DAY - 1))
}
