import type { OfficeDay, OfficeHours, TimeRange } from '../../../contract/values/office-hours.ts'
import { dayBeside, WEEKDAYS, type Weekday } from '../../../contract/values/weekdays.ts'
import { foldText } from '../../time/fold-text.ts'
import { HOURS_PRESETS } from '../hours-edit.ts'
import { splitRange } from '../shifts.ts'
import {
  type EntryError,
  EntryFailure,
  type EntryNote,
  itemsOf,
  type Place,
} from './hours-items.ts'
import { type Tokens, tokensOf } from './hours-lexer.ts'
import { hoursReader } from './hours-reader.ts'
import { rulesOf } from './hours-rules.ts'
import { type HoursWords, languagesIn } from './hours-vocabulary.ts'

/**
 * Typed hours as they were understood, with notes on other possible meanings, or why they were not
 * understood.
 */
export type Entry<T> =
  | { value: T; notes: EntryNote[]; error?: never }
  | { error: EntryError; value?: never; notes?: never }

/**
 * Reads the hours of a day: "9-12, 13-17:30", "off", "24h". The part of a shift over midnight on
 * the next day is its `morning`.
 */
export function parseDay(
  text: string,
  locale: string,
  words: HoursWords,
): Entry<{ day: OfficeDay; morning: TimeRange | null }> {
  return inAnyLanguage(text, locale, words, (tokens, note) => {
    const [first, second] = itemsOf(tokens, text.length, note).filter(isNoBreak)
    const wrong =
      first?.kind === 'hours' ? second : (first ?? { at: text.length, end: text.length })
    if (first?.kind !== 'hours' || wrong)
      throw new EntryFailure('time_expected', wrong ?? { at: 0, end: 0 })
    const { enabled, ranges } = hoursReader(tokens, note).read(first, [])
    const halves = ranges.map(splitRange)
    const morning = halves.find((half) => half.morning)?.morning ?? null
    return { day: { enabled, ranges: halves.map(({ evening }) => evening) }, morning }
  })
}

/**
 * Reads the hours of a week: "Mo-Fr 9-17; Sa 10-14; Su off", "9am-5pm Mon-Fri, closed Sunday". Days
 * that are not named stay as they are in `base`. Hours without days belong to the days named
 * before, or to every day. Days that are named twice have both hours if they don't overlap,
 * otherwise the later ones. A range over midnight becomes two halves on two days.
 */
export function parseWeek(
  text: string,
  locale: string,
  words: HoursWords,
  base: OfficeHours = HOURS_PRESETS.closed,
): Entry<OfficeHours> {
  return inAnyLanguage(text, locale, words, (tokens, note) => {
    const reader = hoursReader(tokens, note)
    const rules = rulesOf(itemsOf(tokens, text.length, note), text.length)
    for (const rule of rules) reader.add(rule)
    // "Closed Mondays" says nothing about the other days.
    const days = rules.flatMap((rule) => rule.days?.parts.flat() ?? WEEKDAYS)
    const week = reader.week(base)
    const isClosed = WEEKDAYS.every((day) => !week[day].enabled)
    if (isClosed && new Set(days).size < WEEKDAYS.length) {
      note('no_hours', { at: 0, end: text.length })
    }
    return week
  })
}

type Parse<T> = (
  tokens: Tokens['tokens'],
  note: (code: EntryNote['code'], place: Place) => void,
) => T
type Attempt<T> = Entry<T> & { foreign: number }

/**
 * Parses with the words of the page's language and English. If that fails, also tries those of
 * every other language, and uses the one that knows the most words. If two of these read the text
 * differently, it doesn't guess.
 */
function inAnyLanguage<T>(
  text: string,
  locale: string,
  words: HoursWords,
  parse: Parse<T>,
): Entry<T> {
  const folded = foldText(text)
  const attempt = (other?: string): Attempt<T> => {
    const notes: EntryNote[] = []
    const excerpt = ({ at, end }: Place) => text.slice(at, end).trim()
    const { tokens, foreign } = tokensOf(folded, text, locale, words, other)
    try {
      const value = parse(tokens, (code, place) => notes.push({ code, excerpt: excerpt(place) }))
      return { value, notes, foreign }
    } catch (failure) {
      if (!(failure instanceof EntryFailure)) throw failure
      const { code, place } = failure
      return { error: { code, at: place.at, excerpt: excerpt(place) }, foreign }
    }
  }
  const { foreign: _, ...own } = attempt()
  if (!own.error) return own
  // If every word is known, the text itself is wrong, or words of the page's language were misread:
  // English words, or on an English page the "T2" of Vietnamese.
  const isEnglish = new Intl.Locale(locale).language === 'en'
  const isMisread = STRUCTURAL.includes(own.error.code)
  const isForeign = own.error.code === 'unknown' || (isMisread && isEnglish)
  const candidates = isForeign ? languagesIn(folded.text) : isMisread ? ['en'] : []
  const others = candidates.map((language) => ({ language, ...attempt(language) }))
  const read = others.filter(({ error, foreign }) => !error && foreign > 0)
  const most = Math.max(...read.map(({ foreign }) => foreign))
  const [best, ...more] = read.filter(({ foreign }) => foreign === most)
  if (!best || best.error) {
    const furthest = others.reduce<EntryError>(
      (last, { error, foreign }) => (error && foreign > 0 && error.at > last.at ? error : last),
      own.error,
    )
    return { error: furthest }
  }
  const isSure = more.every(({ value }) => JSON.stringify(value) === JSON.stringify(best.value))
  if (!isSure)
    return { error: { code: 'several_languages', at: own.error.at, excerpt: own.error.excerpt } }
  return { value: best.value, notes: [...best.notes, { code: 'language', excerpt: best.language }] }
}

const STRUCTURAL: EntryError['code'][] = ['time_expected', 'day_expected', 'range_end_expected']

const isNoBreak = <I extends { kind: string }>(item: I) => item.kind !== 'break'

/**
 * The week with the typed hours of a day, "9-12, 13-17:30". A shift over midnight continues on the
 * next day.
 */
export function withTypedDay(
  hours: OfficeHours,
  day: Weekday,
  text: string,
  locale: string,
  words: HoursWords,
): Entry<OfficeHours> {
  const entry = parseDay(text, locale, words)
  if (entry.error) return entry
  const { value, notes } = entry
  const next = dayBeside(day, 1)
  const { enabled, ranges } = hours[next]
  const isOpenAllDay = enabled && ranges.length === 0
  const goesOn = value.morning && !isOpenAllDay
  const week = {
    ...hours,
    [day]: value.day,
    ...(goesOn && {
      [next]: { enabled: true, ranges: [value.morning, ...(enabled ? ranges : [])] },
    }),
  }
  return { value: week, notes }
}
