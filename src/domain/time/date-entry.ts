import type { Weekday } from '../../contract/values/weekdays.ts'
import { dateTimeFormat, relativeTimeFormat } from '../intl.ts'
import { DAY, dateOf, daysInMonth, startOf, weekdayOf } from './calendar.ts'
import { dateText, partsOf } from './date-text.ts'
import { foldText, foldWord } from './fold-text.ts'
import { anyOf } from './typed-words.ts'
import { typedWeekdays } from './weekday-names.ts'

/** Reads and writes dates in one locale. */
export interface DateEntry {
  /** "YYYY-MM-DD" as the locale writes it, with the weekday: "Fri, 27 Nov 2026". */
  format: (date: string) => string
  /**
   * The "YYYY-MM-DD" of a typed date: "27 nov", "27.11.", "tomorrow", "friday", "2026-11-27".
   * Without a year, or a month, it is the next such day from `today` on; if `isPast`, the last one
   * up to `today`. Null if the text is no date.
   */
  parse: (text: string, today: string, isPast?: boolean) => string | null
}

type Part = 'day' | 'month' | 'year'

const FIRST_YEAR = 1000
const SHOWN = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const
/** Words beside the parts of a date that have no meaning here. */
const FILLERS = 'st nd rd th er of the on de del di d den der le el il la'.split(' ')

const entries = new Map<string, DateEntry>()

/** Reads and writes dates in a locale, and also reads English ones. Made once for each locale. */
export function dateEntry(locale: string): DateEntry {
  const entry = entries.get(locale) ?? newDateEntry(locale)
  entries.set(locale, entry)
  return entry
}

function newDateEntry(locale: string): DateEntry {
  const shown = formatter(locale, SHOWN)
  // Takes many words from the platform, so it is made when something is typed.
  let read: DateEntry['parse'] | undefined
  const parse: DateEntry['parse'] = (text, today, isPast) => {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
    if (year) return dateFrom({ year: Number(year), month: Number(month), day: Number(day) }, today)
    read ??= reader(locale)
    return read(text, today, isPast)
  }
  return { format: (date) => shown.format(startOf(date) * 60_000), parse }
}

function reader(locale: string): DateEntry['parse'] {
  const order = orderOf(locale)
  const relative = relativeDays(locale)
  const months = monthNames(locale)
  const weekdays = weekdayNames(locale)
  const month = wordPattern(months.keys())
  const noise = wordPattern([...weekdays.keys(), ...FILLERS, ...fillersOf(locale)])

  return (text, today, isPast) => {
    const typed = foldText(text).text.trim()
    const days = relative.get(typed)
    if (days !== undefined) return dateOf(startOf(today) + days * DAY)
    const weekday = weekdays.get(typed.replace(/[.,]$/, ''))
    if (weekday) return nearestDay(today, isPast, (date) => weekdayOf(startOf(date)) === weekday)
    // If a weekday has the same name as a month, the weekday comes first: "mar, 5 may".
    const name = typed.match(month)?.at(-1)
    const rest = typed.replace(month, ' ').replace(noise, ' ')
    if (/\p{L}/u.test(rest)) return null
    const numbers = rest.match(/\d+/g) ?? []
    const parts = name
      ? withMonth(months.get(name) ?? 0, numbers)
      : numbersOnly(numbers, numbers[0]?.length === 4 ? ['year', 'month', 'day'] : order)
    return parts && dateFrom(parts, today, isPast)
  }
}

/**
 * A day and possibly a year beside the name of a month. The number that can't be a day is the year.
 */
function withMonth(month: number, [first, second, ...more]: string[]): Parts | null {
  if (first === undefined || more.length > 0) return null
  if (second === undefined) return { month, day: Number(first) }
  const isYearFirst = first.length > 2
  const [day, year] = isYearFirst ? [second, first] : [first, second]
  return { month, day: Number(day), year: yearOf(year) }
}

/** Dates in numbers only: the day; day and month, in the order of the locale; or all three. */
function numbersOnly(numbers: string[], order: Part[]): Parts | null {
  const wanted: Record<number, Part[]> = {
    1: ['day'],
    2: order.filter((part) => part !== 'year'),
    3: order,
  }
  const present = wanted[numbers.length]
  if (!present) return null
  const at = (part: Part) => numbers[present.indexOf(part)]
  const [day, month, year] = [Number(at('day')), at('month'), at('year')]
  const parts = { day, ...(month && { month: Number(month) }), ...(year && { year: yearOf(year) }) }
  // 27/11 in the USA can only be the 27th of November.
  const other = parts.month ?? 0
  return other > 12 && day <= 12 ? { ...parts, day: other, month: day } : parts
}

interface Parts {
  day: number
  month?: number
  year?: number
}

const yearOf = (text: string) => (text.length === 2 ? 2000 : 0) + Number(text)

function dateFrom({ year, month, day }: Parts, today: string, isPast = false): string | null {
  if (day < 1 || day > 31) return null
  if (year !== undefined && month !== undefined) {
    const isDay = year >= FIRST_YEAR && year <= 9999 && day <= daysInMonth(year, month)
    return isDay ? dateText(year, month, day) : null
  }
  return nearestDay(today, isPast, (date) => {
    const parts = partsOf(date)
    return parts.day === day && (month === undefined || parts.month === month)
  })
}

/** The nearest day from `today` on, or back, that fits; null if there is none in eight years. */
function nearestDay(
  today: string,
  isPast: boolean | undefined,
  fits: (date: string) => boolean,
): string | null {
  const start = startOf(today)
  const step = isPast ? -DAY : DAY
  for (let days = 0; days <= 8 * 366; days++) {
    const date = dateOf(start + days * step)
    if (fits(date)) return date
  }
  return null
}

const formatter = (locale: string, options: Intl.DateTimeFormatOptions) =>
  dateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' })

/** The order in which the locale writes the parts of a date in digits. */
function orderOf(locale: string): Part[] {
  const parts = formatter(locale, { day: 'numeric', month: 'numeric', year: 'numeric' })
    .formatToParts(0)
    .map(({ type }) => type)
  return parts.filter((type): type is Part => ['day', 'month', 'year'].includes(type))
}

/** Words for days relative to today: "today", "tomorrow", "übermorgen". */
function relativeDays(locale: string): Map<string, number> {
  const days = new Map<string, number>()
  for (const language of ['en', locale]) {
    const format = relativeTimeFormat(language, { numeric: 'auto' })
    for (const day of [-2, -1, 0, 1, 2]) days.set(foldWord(format.format(day, 'day')), day)
  }
  return days
}

/** The months by all their names: long and short, alone and within a date. */
function monthNames(locale: string): Map<string, number> {
  const names = new Map<string, number>()
  for (const language of ['en', locale]) {
    for (const width of ['long', 'short'] as const) {
      for (const options of [{ month: width }, { ...SHOWN, month: width }]) {
        const format = formatter(language, options)
        for (let month = 1; month <= 12; month++) {
          const parts = format.formatToParts(Date.UTC(2026, month - 1, 1))
          const at = parts.findIndex(({ type }) => type === 'month')
          const name = parts[at]?.value ?? ''
          // Hebrew joins "in" to the month.
          const joined = /\p{L}*$/u.exec(parts[at - 1]?.value ?? '')?.[0] ?? ''
          // In Chinese the month is a number.
          if (/\p{L}/u.test(name))
            for (const one of [name, joined + name]) addWord(names, one, month)
        }
      }
    }
  }
  return names
}

function weekdayNames(locale: string): Map<string, Weekday> {
  const names = new Map<string, Weekday>()
  for (const [name, day] of typedWeekdays(locale)) addWord(names, name, day)
  const format = formatter(locale, SHOWN)
  for (let day = 1; day <= 7; day++) {
    const at = Date.UTC(2026, 5, day)
    const name = format.formatToParts(at).find(({ type }) => type === 'weekday')?.value ?? ''
    addWord(names, name, weekdayOf(at / 60_000))
  }
  return names
}

/** Adds a word, also without the period at its end, which many leave out. */
function addWord<Meaning>(words: Map<string, Meaning>, word: string, meaning: Meaning) {
  const folded = foldWord(word)
  words.set(folded, meaning)
  words.set(folded.replace(/\.$/, ''), meaning)
}

/** The words between the parts of a date: "de" in "27 de nov. de 2026", 年 and 日. */
const fillersOf = (locale: string): string[] =>
  [SHOWN, { ...SHOWN, month: 'long' } as const, { ...SHOWN, month: 'numeric' } as const]
    .flatMap((options) => formatter(locale, options).formatToParts(0))
    .filter(({ type }) => type === 'literal')
    .flatMap(({ value }) => foldWord(value).match(/\p{L}+/gu) ?? [])

/** Scripts without spaces between words. */
const JOINED = String.raw`[\p{Script=Han}\p{Script=Hangul}]`

/** Matches any of these words unless it is part of a longer word. */
const wordPattern = (words: Iterable<string>) =>
  new RegExp(`(?<!\\p{L}(?<!${JOINED}))(?:${anyOf(words)})(?!\\p{L}(?<!${JOINED}))`, 'gu')
