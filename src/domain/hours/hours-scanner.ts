import {
  type OfficeDay,
  type TimeRange,
  WEEKDAYS,
  type Weekday,
} from '../../contract/values/office-hours.ts'
import { DAY, timeOf } from '../time/calendar.ts'
import { timeEntry } from '../time/time-entry.ts'
import { anyOf } from '../time/typed-words.ts'
import { typedWeekdays } from '../time/weekday-names.ts'
import { rangeConflicts } from './hours-edit.ts'
import { splitRange } from './shifts.ts'

/** What closed all day and open all day are called, besides "off", "closed" and "24h", "open". */
export type HoursWords = { closed: string; open: string }

/** What is wrong with typed hours; `at` is the place in the text, from 0. */
type EntryError = {
  code: 'time_expected' | 'day_expected' | 'range_end_expected' | 'range_empty' | 'range_overlap'
  at: number
}
export type Entry<T> = { value: T; error?: never } | { error: EntryError; value?: never }

type Fail = (code: EntryError['code'], at: number) => never

class Failure extends Error {
  readonly entry: EntryError
  constructor(entry: EntryError) {
    super(entry.code)
    this.entry = entry
  }
}

/** What a parser gives, or the error by which it failed. */
export function attempt<T>(parse: (fail: Fail) => T): Entry<T> {
  const fail: Fail = (code, at) => {
    throw new Failure({ code, at })
  }
  try {
    return { value: parse(fail) }
  } catch (failure) {
    if (failure instanceof Failure) return { error: failure.entry }
    throw failure
  }
}

/** Words for several days, besides the names of each. */
const GROUPS: Record<string, readonly Weekday[]> = {
  daily: WEEKDAYS,
  'every day': WEEKDAYS,
  weekdays: WEEKDAYS.slice(0, 5),
  weekend: WEEKDAYS.slice(5),
  weekends: WEEKDAYS.slice(5),
}
const AND = String.raw`(?:[,/&]|and\b)`
/** What may stand between two rules. */
export const BETWEEN_RULES = new RegExp(String.raw`(?:[\s;|•]|${AND})*`, 'iy')

/** Reads typed hours from left to right. */
export function scanner(text: string, locale: string, words: HoursWords, fail: Fail) {
  const names = typedWeekdays(locale)
  const { pattern, parse } = timeEntry(locale)
  const sticky = (source: string) => new RegExp(`(?:${source})`, 'iuy')
  const day = sticky(`(?:${anyOf(names.keys())})(?!\\p{L})`)
  const time = sticky(pattern.source)
  const off = sticky(`(?:${anyOf([words.closed, 'closed', 'off'])})(?!\\p{L})`)
  const open = sticky(`(?:${anyOf([words.open, '24/7', '24h', '24 h', 'open'])})(?!\\p{L})`)
  const group = sticky(`(?:${anyOf(Object.keys(GROUPS))})(?!\\p{L})`)
  // A comma before a day begins the next rule.
  const comma = sticky(`\\s*${AND}(?!\\s*(?:${day.source}|${group.source}))\\s*`)
  const and = sticky(`\\s*${AND}\\s*`)
  const peekState = sticky(`(?=${off.source}|${open.source}|${time.source})`)
  const dash = /\s*(?:[-‐-―−~〜～]|to\b)\s*/iuy
  let position = /^[\s;,]*/.exec(text)?.[0].length ?? 0

  const take = (expression: RegExp) => {
    expression.lastIndex = position
    const found = expression.exec(text)?.[0] ?? null
    position += found?.length ?? 0
    return found
  }
  const takeDay = () => {
    const name = take(day)
    take(/\.?/y)
    return name === null ? null : (names.get(name.toLowerCase()) ?? null)
  }
  const takeTime = (): TypedTime => {
    const at = position
    const typed = take(time) ?? ''
    return { typed, minutes: parse(typed) ?? fail('time_expected', at) }
  }
  const takeRange = (before: TimeRange[]): TimeRange => {
    const at = position
    const start = takeTime()
    if (take(dash) === null) fail('range_end_expected', position)
    const end = takeTime()
    const from = timeOf(start.minutes)
    const to = timeOf(end.minutes + (isInAfternoon(start, end) ? DAY / 2 : 0))
    if (from === to || from === '24:00') fail('range_empty', at)
    const range = { from, to: to === '00:00' ? '24:00' : to }
    if (overlaps([...before, range].map((each) => splitRange(each).evening)))
      fail('range_overlap', at)
    return range
  }

  return {
    at: () => position,
    isAtEnd: () => position >= text.trimEnd().length,
    skip: (expression: RegExp) => void take(expression),
    /** The days of a rule; none when it names none. */
    days(): Weekday[] {
      const days: Weekday[] = []
      do {
        const several = take(group)
        const first = several === null ? takeDay() : null
        if (several !== null) days.push(...(GROUPS[several.toLowerCase()] ?? []))
        else if (first === null) break
        else if (take(dash) === null) days.push(first)
        else days.push(...daysFrom(first, takeDay() ?? fail('day_expected', position)))
      } while (take(and) !== null)
      take(/\s*:?\s*/y)
      const isWord = days.length === 0 && take(/(?=\p{L})/uy) !== null && take(peekState) === null
      if (isWord) fail('day_expected', position)
      return days
    },
    hours(): OfficeDay {
      if (take(off) !== null) return { enabled: false, ranges: [] }
      if (take(open) !== null) return { enabled: true, ranges: [] }
      const ranges = [takeRange([])]
      while (take(comma) !== null) ranges.push(takeRange(ranges))
      return { enabled: true, ranges }
    },
  }
}

/** A time as it was typed, and its minutes since midnight. */
type TypedTime = { typed: string; minutes: number }

/**
 * Whether the end of "9-5" is meant to lie after noon: both are hours of the 12-hour clock, typed as nobody writes the 24-hour one.
 * What comes as 9:00-5:00 or 09-05 is taken at its word.
 */
function isInAfternoon(start: TypedTime, end: TypedTime): boolean {
  const times = [start, end]
  const isTwelveHour = times.every(
    ({ typed, minutes }) => /^[1-9]/.test(typed) && minutes < 13 * 60,
  )
  const isWritten = times.every(({ typed }) => /\d\s?[:.h]\s?\d/i.test(typed))
  const hasPeriod = /[^\d\s:.h]/i.test(end.typed)
  return end.minutes < start.minutes && isTwelveHour && !isWritten && !hasPeriod
}

/** From one day through another, over the end of the week if need be. */
function daysFrom(first: Weekday, last: Weekday): Weekday[] {
  const start = WEEKDAYS.indexOf(first)
  const length = ((WEEKDAYS.indexOf(last) - start + 7) % 7) + 1
  return Array.from({ length }, (_, i) => WEEKDAYS[(start + i) % 7] ?? first)
}

export function overlaps(ranges: TimeRange[]): boolean {
  return rangeConflicts(ranges).some(({ kind }) => kind === 'overlap')
}
