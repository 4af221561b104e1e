import { WEEKDAYS } from '../../../contract/values/weekdays.ts'
import { dateTimeFormat } from '../../intl.ts'
import { daysInMonth, wallMinutes, weekdayOf } from '../../time/calendar.ts'
import { offsetOf } from '../ics/ics-time.ts'
import { minutesOfCell } from './csv-times.ts'
import { plainText } from './plain-text.ts'

/** Whether 1/2/2026 is 1 February or 2 January. */
export type DateOrder = 'dmy' | 'mdy'

/** A date in a cell, with its time if there is one. */
export interface CellDate {
  /** Null for a day without a year */
  year: number | null
  month: number
  day: number
  /** Minutes since midnight; null if the cell has only a date. */
  time: number | null
  /** Minutes ahead of UTC; null if the cell has no offset. */
  offset: number | null
}

/** No word of these languages means two months or two weekdays. */
const LOCALES = 'en de fr es it pt nl sv da nb ar ar-LB ar-DZ ar-MA'.split(' ')
const FILLERS = new Set(
  'st nd rd th er o º de del di d den der le el il la dia the of e em am الموافق'.split(' '),
)
/** The first day of Excel's serial numbers, which treat 1900 as a leap year. */
const SERIAL_START = wallMinutes(1899, 12, 30)

let months: Map<string, number> | undefined
let weekdays: Map<string, number> | undefined

/**
 * Reads a cell as a date. 'two' if it could be two dates and the order is unknown; null if it is no
 * date. A weekday in the cell decides between two dates, and must match.
 */
export function dateOfCell(cell: string, order: DateOrder | null): CellDate | 'two' | null {
  const text = withSeparators(plainText(cell).trim())
  const word = text
    .match(/\p{L}+/gu)
    ?.find((one) => weekdayNames().has(one) && monthOf(one) === null)
  const weekday = word === undefined ? undefined : weekdayNames().get(word)
  const date = readCell(text, order)
  if (weekday === undefined || date === null) return date
  const fits = (one: CellDate | 'two' | null) =>
    one !== null && one !== 'two' && (one.year === null || isOn(one, weekday))
  if (date !== 'two') return fits(date) ? date : null
  const found = [readCell(text, 'dmy'), readCell(text, 'mdy')].filter(fits)
  return found.length === 1 ? (found[0] ?? null) : found.length === 0 ? null : 'two'
}

/** "20261224T120000" as calendars write it. */
const withSeparators = (text: string): string =>
  text.replace(/^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(?:\d\d)?(?=z?$)/, '$1-$2-$3t$4:$5')

const isOn = ({ year, month, day }: CellDate, weekday: number): boolean =>
  weekdayOf(wallMinutes(year ?? 2000, month, day)) === WEEKDAYS[weekday]

function readCell(text: string, order: DateOrder | null): CellDate | 'two' | null {
  const serial = serialDate(text)
  if (serial) return serial
  const alone = readDate(text, order)
  if (alone) return alone
  // The time is at the end: "2026-12-24T12:00:00Z", "24/12/2026 12:00 PM".
  const [, date, time = '', zone] =
    /^(.*\d\S*?|.*\p{L}\.?)(?:[t,]\s*|\s+)(\d{1,2}[:.h]\d\d.*?)(z|[+-]\d\d:?\d\d)?$/u.exec(text) ??
    []
  const minutes = minutesOfCell(time.replace(/\.\d{1,7}$/, ''))
  const read = date === undefined || minutes === null ? null : readDate(date.trim(), order)
  if (!read || read === 'two') return read
  return { ...read, time: minutes, offset: zone ? offsetOf(zone) : null }
}

/** The order in which a cell is a date; null if both orders work or neither does. */
export function orderOfCell(cell: string): DateOrder | null {
  const [dmy, mdy] = [dateOfCell(cell, 'dmy'), dateOfCell(cell, 'mdy')]
  if (dateOfCell(cell, null) === 'two' || (dmy === null) === (mdy === null)) return null
  return dmy ? 'dmy' : 'mdy'
}

function serialDate(text: string): CellDate | null {
  if (!/^[2-7]\d{4}(?:[.,]\d+)?$/.test(text)) return null
  const serial = Number(text.replace(',', '.'))
  const date = new Date((SERIAL_START + Math.floor(serial) * 1440) * 60_000)
  const time = Math.round((serial % 1) * 1440)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    time: time > 0 ? time : null,
    offset: null,
  }
}

function readDate(text: string, order: DateOrder | null): CellDate | 'two' | null {
  const yearFirst =
    /^(\d{4})\s*([-/.年년])\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})\s*[.日일]?$/.exec(text) ??
    /^(\d{4})()(\d\d)(\d\d)$/.exec(text)
  if (yearFirst) return valid(yearFirst[1], yearFirst[3], yearFirst[4])
  const reiwa = /^令和(\d{1,2}|元)年(\d{1,2})月(\d{1,2})日$/.exec(text)
  if (reiwa)
    return valid(String(2018 + Number(reiwa[1] === '元' ? 1 : reiwa[1])), reiwa[2], reiwa[3])
  const yearless = /^--(\d\d)-?(\d\d)$/.exec(text)
  if (yearless) return valid(null, yearless[1], yearless[2])
  const asian = /^(\d{1,2})[月월]\s*(\d{1,2})[日일]$/.exec(text)
  if (asian) return valid(null, asian[1], asian[2])
  // With dots the day comes first, unless that is impossible.
  const dotted = /^(\d{1,2})\.\s*(\d{1,2})\.?(?:\s*(\d{4}|\d\d))?$/.exec(text)
  if (dotted) {
    const [, first, second, year = null] = dotted
    const [dmy, mdy] = [valid(year, second, first), valid(year, first, second)]
    return order === 'mdy' ? mdy : order === 'dmy' ? dmy : (dmy ?? mdy)
  }
  const plain = bare(text)
  const numbers = /^(\d{1,2})\s*([-/])\s*(\d{1,2})(?:\s*\2\s*(\d{4}|\d\d))?$/.exec(plain)
  if (!numbers) return wordDate(text)
  const [, first, , second, year = null] = numbers
  const dmy = valid(year, second, first)
  const mdy = valid(year, first, second)
  if (order) return order === 'dmy' ? dmy : mdy
  return dmy && mdy && first !== second && Number(first) !== Number(second) ? 'two' : (dmy ?? mdy)
}

/** A date in digits, without the weekday before or after it: "Fri 25/12/2026". */
function bare(text: string): string {
  const words = text.match(/\p{L}+/gu) ?? []
  if (!words.every((word) => weekdayNames().has(word))) return text
  return text.replace(/[\p{L}(),]+\.?/gu, ' ').trim()
}

/**
 * "25 Dec 2026", "December 25th, 2026", "Fr., 25. Dezember 26", "1er janvier". Every word must be
 * known.
 */
function wordDate(text: string): CellDate | 'two' | null {
  let month: number | null = null
  const numbers: string[] = []
  for (const [token] of text.matchAll(/\p{L}+|\d+|[^\p{L}\d\s.,'’\-/()]/gu)) {
    if (/\d/.test(token)) numbers.push(token)
    else if (month === null && monthOf(token) !== null) month = monthOf(token)
    else if (!weekdayNames().has(token) && !FILLERS.has(token)) return null
  }
  if (month === null || numbers.length === 0 || numbers.length > 2) return null
  const [first = '', second = null] = numbers
  if (first.length === 4) return second === null ? null : valid(first, String(month), second)
  return valid(second, String(month), first)
}

function valid(
  yearText: string | null | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
): CellDate | null {
  const [month, day] = [Number(monthText), Number(dayText)]
  const typed = yearText ? Number(yearText) : null
  const year = typed !== null && yearText?.length === 2 ? 2000 + typed : typed
  if (year !== null && (yearText?.length === 3 || year < 1)) return null
  if (day < 1 || day > daysInMonth(year ?? 2000, month)) return null
  return { year, month, day, time: null, offset: null }
}

/**
 * A month by its number, its name, or the beginning of its name in one of the languages. Null if
 * none or two match.
 */
export function monthOf(word: string): number | null {
  const text = plainText(word).replace(/\.$/, '')
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null
  const names = monthNames()
  const exact = names.get(text)
  if (exact || text.length < 3 || weekdayNames().has(text)) return exact ?? null
  const found = new Set(
    [...names].filter(([name]) => name.startsWith(text)).map(([, month]) => month),
  )
  return found.size === 1 ? ([...found][0] ?? null) : null
}

function monthNames(): Map<string, number> {
  months ??= new Map(
    namesBy('month', 12, (i) => Date.UTC(2024, i, 15)).map(([name, i]) => [name, i + 1] as const),
  )
  return months
}

function weekdayNames(): Map<string, number> {
  weekdays ??= new Map(namesBy('weekday', 7, (i) => Date.UTC(2024, 0, 1 + i)))
  return weekdays
}

/** The number of a weekday by its name, Monday being 0; null if the word is no weekday. */
export const weekdayOfName = (word: string): number | null =>
  weekdayNames().get(plainText(word).trim().replace(/\.$/, '')) ?? null

function namesBy(
  part: 'month' | 'weekday',
  count: number,
  at: (i: number) => number,
): [string, number][] {
  return LOCALES.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((style) => {
      const format = dateTimeFormat(locale, { [part]: style, timeZone: 'UTC' })
      return Array.from({ length: count }, (_, i): [string, number] => [
        plainText(format.format(at(i))).replace(/\.$/, ''),
        i,
      ])
    }),
  )
}
