import { DAY, daysInMonth, type WallMinutes, wallMinutes } from '../../time/calendar.ts'

/** A date or a time as a calendar file writes it, before its zone is known. */
export interface IcsTime {
  /** The wall-clock time in its own zone. */
  wall: WallMinutes
  isDate: boolean
  /** Minutes ahead of UTC, if the value itself has an offset: "Z" is 0. */
  offset: number | null
}

const DATE = String.raw`(\d{4})([-/]?)(\d\d)\2(\d\d)`
const TIME = String.raw`(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?`
const VALUE = new RegExp(
  String.raw`^${DATE}(?:[T ](?:${TIME})?)?\s*(Z|[+-]\d\d:?\d\d(?::?\d\d)?)?$`,
  'i',
)

/**
 * "20261224", "20261224T120000Z", and the same with hyphens, colons or an offset. Null for a day
 * that does not exist.
 */
export function icsTime(text: string): IcsTime | null {
  const [, y, , m, d, hour, minute, second, zone] = VALUE.exec(text.trim()) ?? []
  if (y === undefined) return null
  const [year, month, day] = [Number(y), Number(m), Number(d)]
  if (year < 1 || day < 1 || day > daysInMonth(year, month)) return null
  const isDate = hour === undefined
  const minutes = Number(hour ?? 0) * 60 + Number(minute ?? 0)
  if (minutes > DAY || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return null
  return {
    wall: wallMinutes(year, month, day, minutes),
    isDate,
    offset: zone === undefined || isDate ? null : offsetOf(zone),
  }
}

/** The minutes of an offset: "Z", "+0100", "-05:30", "+1"; null if the text is none. */
export function offsetOf(text: string): number | null {
  if (/^z$/i.test(text)) return 0
  const [, sign, hours, minutes = '0'] =
    /^([+-])(\d{1,2})(?:[:.]?(\d\d))?(?:[:.]?\d\d)?$/.exec(text.trim()) ?? []
  if (hours === undefined || Number(hours) > 14 || Number(minutes) > 59) return null
  const ahead = Number(hours) * 60 + Number(minutes)
  return sign === '-' ? 0 - ahead : ahead
}

/** A hundred years: much longer durations would lead to dates that don't exist. */
const LONGEST = 100 * 366 * DAY

/** The minutes of a duration: "P1D", "PT5H", "-PT15M"; null if the text is none. */
export function durationOf(text: string): number | null {
  const match = /^([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(
    text.trim(),
  )
  if (!match || /^[+-]?PT?$/i.test(text.trim())) return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(2)
    .map((part) => Number(part ?? 0))
  const total = (weeks * 7 + days) * DAY + hours * 60 + minutes + Math.floor(seconds / 60)
  if (total > LONGEST) return null
  return match[1] === '-' ? -total : total
}
