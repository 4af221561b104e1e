import { DAY } from '../../time/calendar.ts'
import { foldText } from '../../time/fold-text.ts'
import { isHour24, readRange } from '../../time/half-days.ts'
import { type TimeEntry, type TypedTime, timeEntry } from '../../time/time-entry.ts'
import { durationOf } from '../ics/ics-time.ts'
import { WHOLE_DAY } from './csv-words.ts'
import { plainText } from './plain-text.ts'

/** What a cell may have before its time: "from 12:00", "bis 17 Uhr". */
const LEADING =
  /^(?:from|until|till|to|von|ab|um|bis|de|desde|hasta|ate|das|as|dalle|alle|van|vanaf|tot) +(?=\S)/

let entries: TimeEntry[] | undefined

/**
 * A time in a cell as minutes since midnight, 0 to 1440: as office hours are typed, or as Excel
 * (0.5) and 3CX (PT12H) store it.
 */
export function minutesOfCell(cell: string): number | null {
  const text = plainText(cell).trim().replace(LEADING, '')
  if (/^0?[.,]\d+$/.test(text)) return Math.round(Number(text.replace(',', '.')) * DAY)
  if (/^p[\dt]/.test(text)) return durationOf(text)
  const whole = text.replace(/^(\D*\d{1,2}[:.]\d\d)[:.]\d\d(?:[.,]\d+)?/, '$1')
  entries ??= ['en', 'ar', 'es'].map((locale) => timeEntry(locale))
  for (const entry of entries) {
    const minutes = entry.parse(whole)
    if (minutes !== null) return minutes
  }
  return null
}

/**
 * The times of two cells if only one of them names am or pm ("1" and "5pm"), or if they are in
 * order only on the 12-hour clock ("8:30" and "5:00"). Null for all others.
 */
export function inferredTimes(first: string, last: string): { start: number; end: number } | null {
  const [start, end] = [typedTime(first), typedTime(last)]
  if (!start || !end || start.isWord || end.isWord) return null
  const isOneHalf = (start.half === null) !== (end.half === null)
  if (start.minutes === end.minutes || (!isOneHalf && start.minutes < end.minutes)) return null
  const range = readRange(start, end, { before: null, isHour24: [start, end].some(isHour24) })
  return range.isInferred && range.end <= DAY ? range : null
}

function typedTime(cell: string): TypedTime | null {
  const { text } = foldText(cell.trim())
  const time = timeEntry('en').scan(text, 0)
  return time?.length === text.length ? time : null
}

/**
 * Joins an hour and the minutes from their own column, "9" and "30". Minutes that don't fit the
 * hour give a text that is no time.
 */
export function withMinutes(hour: string, minute: string): string {
  if (minute === '' || (hour === '' && /^0+$/.test(plainText(minute)))) return hour
  const [, before = '', after = ''] = /^(\D*\d{1,2})(?![\d:.,h])(.*)$/.exec(plainText(hour)) ?? []
  return before === '' ? `${hour} ${minute}` : `${before}:${minute.padStart(2, '0')}${after}`
}

export const isWholeDay = (cell: string): boolean => WHOLE_DAY.has(plainText(cell).trim())

/** Both ends of "12:00-17:00" or "9am to 1pm"; null if the cell is no range. */
export function rangeOfCell(cell: string): [string, string] | null {
  const [start, end, more] = cell.split(/\s*[-–—]\s*|\s+(?:to|bis|until|till|à|a|al|tot|até)\s+/i)
  if (!start || !end || more !== undefined) return null
  return minutesOfCell(start) === null || minutesOfCell(end) === null ? null : [start, end]
}
