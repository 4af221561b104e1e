import { keysOf } from '../../../contract/json/keys-of.ts'
import type { Column } from './columns.ts'
import { dateOfCell, monthOf, weekdayOfName } from './csv-dates.ts'
import { minutesOfCell, rangeOfCell } from './csv-times.ts'
import {
  COMPOUNDS,
  HEADING_PHRASES,
  HEADING_WORDS,
  OTHER_WORDS,
  RECURRENCE,
  ZONE_HEADING,
} from './csv-words.ts'
import { plainText } from './plain-text.ts'

/** A heading as plain words: "StartDateTime1" is "start date time". */
export function headingWords(heading: string): string {
  const apart = heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
  const words = plainText(apart)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
  return COMPOUNDS.reduce((text, [from, to]) => text.replace(from, to), words)
}

/** The year that a heading names: the dates of "2027_date" are of 2027. */
export const headingYear = (heading: string): number | null =>
  Number(/(?<!\d)(?:19|20)\d\d(?!\d)/.exec(plainText(heading))?.[0] ?? 0) || null

/** The zone that a heading names: "Start (UTC)", "Time (America/New_York)". */
export const headingZone = (heading: string): string =>
  /\(((?:UTC|GMT)(?:[+-][\d:]+)?|[A-Z]{1,4}T|[A-Z]\w+\/\w+)\)/.exec(heading)?.[1] ?? ''

/** What a column is by its heading alone; null if the heading doesn't tell. */
export function columnOf(heading: string): Column | null {
  const text = headingWords(heading)
  if (text === '') return headingYear(heading) ? 'start' : null
  for (const column of keysOf(HEADING_PHRASES)) {
    const phrases: string[] = HEADING_PHRASES[column]
    const isIn =
      column === 'all_day' && phrases.some((one) => one.includes(' ') && text.includes(one))
    if (isIn || phrases.includes(text)) return column
  }
  const words = text.split(' ')
  const has = (kind: keyof typeof HEADING_WORDS) =>
    words.some(
      (word) => HEADING_WORDS[kind].has(word) || HEADING_WORDS[kind].has(word.replace(/^ال/, '')),
    )
  // Yeastar: "Month (By Week)", "Week (By Week)", "Day (By Week)"
  if (text === 'month by week') return 'month'
  if (text === 'week by week') return 'week'
  if (text === 'day by week') return 'weekday'
  if (text === 'zone' || ZONE_HEADING.test(text)) return 'zone'
  if (isOther(heading)) return null
  if (has('yearly')) return 'every_year'
  if (has('region')) return 'region'
  const isEnd = has('end')
  if (has('month') && !/\bby (month|date)\b/.test(text)) return isEnd ? 'end_month' : 'month'
  if (has('year')) return isEnd ? 'end_year' : 'year'
  if (has('minute')) return isEnd ? 'end_minute' : 'start_minute'
  if (has('time') && !/\bdate time\b/.test(text)) return isEnd ? 'end_time' : 'start_time'
  if (isEnd) return /^(day end|end day)$/.test(text) ? 'end_day' : 'end'
  if (has('start')) return 'start'
  if (has('name')) return has('date') && !/name|nom/.test(text) ? 'start' : 'name'
  return has('date') || has('day') ? 'start' : null
}

/** Whether a heading names something that is not part of a holiday. */
export const isOther = (heading: string): boolean =>
  / of (the )?week$/.test(headingWords(heading)) ||
  headingWords(heading)
    .split(' ')
    .some((word) => OTHER_WORDS.has(word))

/** When an Asterisk PBX is closed: hours, weekdays, days and months, as in "*|*|25|dec". */
export const ASTERISK_TIME =
  /^([\d:]+-[\d:]+|\*)[|,]\*[|,](\d{1,2})(?:-(\d{1,2}))?[|,]([a-z]{3,9})$/i

/** What the cells of a column look like. */
export interface Content {
  filled: number
  dates: number
  times: number
  /** Cells of letters that are neither of these. */
  words: number
  numbers: number
  /** Whole numbers from 1 to 31, or names of months */
  parts: number
  /** Cells that only say how often, such as "yearly" */
  recurrences: number
  /** Cells that look like a time zone */
  zones: number
}

const ZONE = /^(?:(?:utc|gmt)?\s*[+-]\d{1,2}(?::?\d\d)?|utc|gmt|\w+\/[\w/+-]+|.* time)$/i

export function contentOf(cells: string[]): Content {
  const filled = cells.filter((cell) => cell !== '').slice(0, 200)
  const count = (test: (cell: string) => boolean) => filled.filter(test).length
  const isDate = (cell: string) => dateOfCell(cell, null) !== null || ASTERISK_TIME.test(cell)
  const isTime = (cell: string) => minutesOfCell(cell) !== null || rangeOfCell(cell) !== null
  return {
    filled: filled.length,
    dates: count(isDate),
    times: count((cell) => isTime(cell) && !/^\d+$/.test(plainText(cell))),
    words: count((cell) => /\p{L}{2}/u.test(cell) && !isDate(cell) && weekdayOfName(cell) === null),
    recurrences: count((cell) => RECURRENCE.has(plainText(cell).trim())),
    zones: count((cell) => ZONE.test(cell)),
    numbers: count((cell) => /\d/.test(plainText(cell))),
    parts: count(
      (cell) => /^(0?[1-9]|[12]\d|3[01])$/.test(plainText(cell)) || monthOf(cell) !== null,
    ),
  }
}
