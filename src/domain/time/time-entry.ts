import { dateTimeFormat } from '../intl.ts'
import { DAY } from './calendar.ts'
import { foldText, foldWord } from './fold-text.ts'
import { anyOf } from './typed-words.ts'

/** A time as it was typed. */
export type TypedTime = {
  /** Since midnight, 0 to 1440 (24:00). */
  minutes: number
  /** The half of the day, if it was given; null for a bare "9" and for the 24-hour clock. */
  half: 'am' | 'pm' | null
  /** "noon" or "midnight". */
  isWord: boolean
  /** The hour as typed, and whether it had a leading zero. */
  hour: number
  isPadded: boolean
  /** How many characters of the folded text it takes. */
  length: number
}

/**
 * Reads typed times: 9, 930, 9:30, 9.30, 9pm, 21h30, "9 Uhr 30", noon; in digits of any script,
 * with the words for am and pm of some languages before or after.
 */
export type TimeEntry = {
  /**
   * The minutes since midnight, 0 to 1440, of a text that is only a time; null for any other text.
   */
  parse: (text: string) => number | null
  /** The time that starts at a position of a text from `foldText`. */
  scan: (folded: string, at: number) => TypedTime | null
}

const NOON =
  'noon|midday|mittag|mittags|12 uhr mittags|midi|mediodia|mezzogiorno|meio-dia|meio dia|middag|poludnie|poledne|polden|полдень|обяд|ogle|正午|정오|ظهرا|ظهر|צהריים|tengah hari'
const MIDNIGHT =
  'midnight|mitternacht|minuit|medianoche|mezzanotte|meia-noite|meia noite|middernacht|midnat|midnatt|keskiyo|polnoc|pulnoc|полночь|полунощ|gece yarisi|자정|منتصف الليل|חצות|tengah malam'
/** Words for the halves of the day that are known in every locale, in addition to its own. */
const MORNING =
  'a.m.|a. m.|am|a. m|a.m|in the morning|morgens|vormittags|du matin|de la mañana|da manhã|del mattino|утра|上午|早上|午前|오전|ص|صباحا|सुबह|sáng'.split(
    '|',
  )
const EVENING =
  'p.m.|p. m.|pm|p. m|p.m|in the afternoon|in the evening|nachmittags|abends|de l’après-midi|du soir|de la tarde|de la noche|da tarde|da noite|del pomeriggio|di sera|дня|вечера|下午|晚上|午後|오후|م|مساء|शाम|chiều|tối'.split(
    '|',
  )
/** What some languages write after a clock time: "9 Uhr", "17 h", "9.30 u", "09:00 hrs". */
const UNIT = String.raw`(?:uhr|hrs?|h|uur|u|o'?clock|heures?|horas?|hs|ore|godz|ч|час(?:ов|а)?|г|時|时|点|點|시)(?!\p{L}(?<![\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]))\.?`
/** Words between hours and minutes: "9 Uhr 30", "9時30分", "9u30". */
const HOUR_WORD = '(?:uhr|h|u|時|时|点|點|시)'
const CLOCK = [
  String.raw`(?<hour>\d{1,2})(?: ?[:h] ?|\.|')(?<minute>\d{2})(?::(?<second>\d{2})(?:\.0+)?)?(?!\d)(?: ?${UNIT})?`,
  String.raw`(?<hour>\d{1,2}) ?${HOUR_WORD} ?(?<minute>\d{2})(?!\d| ?[-:.]| ?${HOUR_WORD})(?: ?(?:min|分|분))?`,
  String.raw`(?<hour>\d{1,2}) ?[時时点點시] ?(?<half>半|반)`,
  String.raw`(?<joined>\d{4})(?!\d) ?hours?`,
  String.raw`(?<joined>\d{1,4})(?![\dªº])(?: ?${UNIT})?`,
]
const PREFIX = String.raw`(?:(?:kl|klo|um)(?!\p{L})\.? *)?`

const entries = new Map<string, TimeEntry>()

/**
 * Reads times in some locales and in English. Made once for each list, because it asks the platform
 * for many words.
 */
export function timeEntry(...locales: string[]): TimeEntry {
  const key = locales.join(' ')
  const entry = entries.get(key) ?? newTimeEntry(locales)
  entries.set(key, entry)
  return entry
}

function newTimeEntry(locales: string[]): TimeEntry {
  const morning = words(locales, 0, MORNING)
  const evening = words(locales, 12, EVENING)
  // A lone "a" before a number is a Spanish "to", not a morning.
  const after = String.raw`(?:${anyOf([...morning, ...evening])})(?!\p{L}| ?')|[ap](?!\p{L}| ?\d| ?')`
  const before = anyOf([...morning, ...evening])
  const clocks = CLOCK.map(
    (clock) =>
      new RegExp(`${PREFIX}(?:(?<before>${before}) *)?${clock}(?: ?(?<after>${after}))?`, 'uy'),
  )
  const noon = new RegExp(`(?:12(?:[:.]?00)? ?)?(?:(?<noon>${NOON})|${MIDNIGHT})(?!\\p{L})`, 'uy')

  const halfOf = (word: string | undefined): 'am' | 'pm' | null => {
    if (!word) return null
    if (word === 'p' || evening.includes(word)) return 'pm'
    return 'am'
  }
  const scan = (folded: string, at: number): TypedTime | null => {
    noon.lastIndex = at
    const word = noon.exec(folded)
    if (word) {
      const hour = word.groups?.noon ? 12 : 0
      const said = { half: null, isWord: true, isPadded: false, length: word[0].length }
      return { ...said, minutes: hour * 60, hour }
    }
    for (const clock of clocks) {
      clock.lastIndex = at
      const found = clock.exec(folded)
      if (!found) continue
      const { before: first, after: last, ...parts } = found.groups ?? {}
      if (first && last) return null
      // Japanese counts from 0 after the word: 午後0時 is noon.
      const isZeroTwelve = first ? /^(?:0|00)$/.test(parts.hour ?? parts.joined ?? '') : false
      return readClock(parts, halfOf(first ?? last), found[0].length, isZeroTwelve)
    }
    return null
  }
  return {
    scan,
    parse: (text) => {
      // In a field for one time "9,30" and "9 30" can mean nothing else.
      const folded = foldText(text)
        .text.trim()
        .replace(/^(\D*\d{1,2})\s?[,;\s]\s?(\d{2})(?!\d)/, '$1:$2')
      const time = scan(folded, 0)
      return time?.length === folded.length ? time.minutes : null
    },
  }
}

type ClockParts = {
  hour?: string
  minute?: string
  second?: string
  half?: string
  joined?: string
}

function readClock(
  parts: ClockParts,
  half: 'am' | 'pm' | null,
  length: number,
  isZeroTwelve: boolean,
): TypedTime | null {
  const { joined = '' } = parts
  const isLong = joined.length > 2
  const typed = parts.hour ?? (isLong ? joined.slice(0, -2) : joined)
  const hour = Number(typed)
  const minute = parts.half ? 30 : Number(parts.minute ?? (isLong ? joined.slice(-2) : 0))
  const second = Number(parts.second ?? 0)
  // 23:59:59 is how databases write the end of a day. Other seconds are not used in office hours.
  const isEndOfDay = hour === 23 && minute === 59 && second === 59
  if (minute > 59 || (second > 0 && !isEndOfDay)) return null
  if (half && (hour > 12 || (hour === 0 && !isZeroTwelve))) return null
  const minutes = (half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour) * 60 + minute
  const isPadded = typed.length > 1 && typed.startsWith('0')
  return minutes <= DAY ? { minutes, half, isWord: false, hour, isPadded, length } : null
}

/** Folded words for a half of the day: those of the locales and some more. */
function words(locales: string[], hour: number, more: string[]): string[] {
  const own = locales.flatMap((one) => [...dayPeriods(one, hour), ...spokenPeriods(one, hour)])
  return [...own, ...more].map(foldWord)
}

/**
 * The names of the parts of the half day that begins at an hour: one in most locales, several in
 * Chinese.
 */
function dayPeriods(locale: string, hour: number): string[] {
  const format = dateTimeFormat(locale, { timeStyle: 'short', hour12: true, timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, i) => periodAt(format, hour + i)).flat()
}

/**
 * What people say in that half of the day, such as "petang", without noon and midnight, and without
 * words that are used in both halves.
 */
function spokenPeriods(locale: string, hour: number): string[] {
  const options = { hour: 'numeric', dayPeriod: 'long', hour12: true, timeZone: 'UTC' } as const
  const format = dateTimeFormat(locale, options)
  const after = (start: number) =>
    Array.from({ length: 11 }, (_, i) => periodAt(format, start + 1 + i)).flat()
  const others = [...after(12 - hour), ...periodAt(format, 0), ...periodAt(format, 12)]
  return after(hour).filter((word) => !others.includes(word))
}

const periodAt = (format: Intl.DateTimeFormat, hour: number): string[] =>
  format
    .formatToParts(Date.UTC(2024, 0, 1, hour))
    .filter(({ type }) => type === 'dayPeriod')
    .map(({ value }) => value)
