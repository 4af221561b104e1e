import type { FoldedText } from '../../time/fold-text.ts'
import { offsetIn } from '../../time/time.ts'
import { type TypedTime, timeEntry } from '../../time/time-entry.ts'
import { dayLetters } from './day-letters.ts'
import { type HoursWords, type Meaning, vocabulary } from './hours-vocabulary.ts'

/** A token of typed hours, from one position in the text to another. */
export type Token = { at: number; end: number } & (
  | Exclude<Meaning, { kind: 'skip' }>
  | { kind: 'time'; time: TypedTime }
  /** A separator of rules: a line end, a semicolon, a bullet. */
  | { kind: 'break' }
  | { kind: 'dash' }
  | { kind: 'colon' }
  /** A time zone after the hours. */
  | { kind: 'zone' }
  | { kind: 'unknown' }
)
export type Tokens = {
  tokens: Token[]
  /** How much of it are words of the other language that was tried. */
  foreign: number
}

const SPACE = /[\s()[\]{}"“”„«»「」]/uy
const BREAK = /[\n;|•·●▪◦‣*。]/uy
const DASH = /-+>?|=>|\.{2,}/y
const AND = /[,&+/、・،]/uy
const COLON = /[:=]/y
const ZONE_NAMES = [
  String.raw`(?:utc|gmt)(?: ?[+-] ?\d{1,2}(?::?\d{2})?)?`,
  'ce?[sd]?t|[emp][sd]?t|cest|ak[sd]?t|hst|a[sd]t|n[sd]t|wes?t|ees?t|mes?z|msk|bst|trt|gst|pkt|ist|ict|wib|sgt|hkt|pht|jst|kst|a[ce][sd]t|awst|nz[sd]t|[cew]at|sast|brt|art|clt|cot',
  '(?:us )?(?:eastern|central|mountain|pacific|atlantic)(?: european)?(?: standard| daylight| summer)?(?: time)?',
  '[a-z]+/[a-z_]+(?:/[a-z_]+)?',
]
const ZONE = new RegExp(String.raw`(?:${ZONE_NAMES.join('|')})(?![\p{L}\p{N}])`, 'uy')
/** The heading of a table, and the line below it in Markdown. Its words have no meaning here. */
const HEADING =
  /(?<=^|\n)[ \t|]*(?:(?:day|days|weekday|open|opens|opening|close|closes|closing|from|to|start|end|time|hours|times)[ \t,;|/:]*){2,}(?:\n[ \t|:-]+)?(?=\n)/y
const UNKNOWN = /[\p{L}\p{M}\p{N}]+(?:[.:'][\p{L}\p{N}]+)*|./suy

/**
 * Splits typed hours into tokens, up to the first unknown part. Uses the words of the locale of a
 * page and, with priority, of another language.
 */
export function tokensOf(
  { text: folded, origin }: FoldedText,
  text: string,
  locale: string,
  words: HoursWords,
  other?: string,
): Tokens {
  const { pattern, meanings, foreign } = vocabulary(locale, words, other)
  const { scan } = timeEntry(...(other === undefined ? [locale] : [other, locale]))
  const tokens: Token[] = []
  let foreignCount = 0
  let position = 0

  const match = (expression: RegExp) => {
    expression.lastIndex = position
    return expression.exec(folded)?.[0] ?? null
  }
  const put = (
    length: number,
    meaning: Meaning | { kind: 'break' | 'dash' | 'colon' | 'zone' | 'unknown' },
  ) => {
    const [at, end] = [origin(position), origin(position + length)]
    position += length
    if (meaning.kind !== 'skip') tokens.push({ ...meaning, at, end })
  }
  const putTime = () => {
    const time = scan(folded, position)
    if (!time) return false
    const [at, end] = [origin(position), origin(position + time.length)]
    tokens.push({ kind: 'time', time, at, end })
    position += time.length
    return true
  }
  const wordAt = (at: number) => {
    pattern.lastIndex = at
    const word = pattern.exec(folded)?.[0]
    const meaning = meanings.get(word?.replace(/ +/g, ' ') ?? '')
    return word !== undefined && meaning ? { word, meaning } : null
  }
  const isAfter = (kind: Token['kind']) => tokens.at(-1)?.kind === kind
  const putWord = () => {
    const found = wordAt(position)
    if (!found) return false
    const { word } = found
    let { meaning } = found
    const rest = position + word.length
    // "On-Fr" begins with a Danish day, which other languages must not skip.
    const isDayOfOther = meaning.kind === 'skip' && word.length <= 2
    if (isDayOfOther && /^\.? ?- ?\p{L}/u.test(folded.slice(rest))) return false
    // "on" and "to" are days in Nordic languages, but not in "on Fri" and "Mon to Fri".
    if (
      meaning.kind === 'days' &&
      folded[rest] === ' ' &&
      wordAt(rest + 1)?.meaning.kind === 'days'
    ) {
      if (word === 'to' && isAfter('days')) meaning = { kind: 'to' }
      if (word === 'on' && !isAfter('dash') && !isAfter('and')) meaning = { kind: 'skip' }
    }
    // A lone Hebrew "ו" is Friday, unless it joins what is before it.
    const joins = /^[\p{L}\d]/u.test(folded.slice(rest)) || isAfter('time') || isAfter('days')
    if (word === '\u05d5' && !joins) meaning = { kind: 'days', days: ['friday'], isGroup: false }
    // The name of a day says more about the language than "do", which is a word in many.
    if (foreign.has(word)) foreignCount += ['skip', 'to', 'and'].includes(meaning.kind) ? 1 : 10
    put(word.length, meaning)
    // The period of "Mo." and "u."
    const isShortened = meaning.kind !== 'closed' && meaning.kind !== 'all_day'
    if (isShortened && /^\.(?!\.)/.test(folded.slice(position))) position++
    return true
  }
  const putZone = () => {
    // "9am-5pm EST", "9am-5pm, EST"
    const hasComma = tokens.at(-1)?.kind === 'and'
    const before = tokens.at(hasComma ? -2 : -1)?.kind ?? ''
    const zone = ['time', 'all_day', 'closed'].includes(before) ? match(ZONE) : null
    if (zone === null) return false
    const typed = text.slice(origin(position), origin(position + zone.length))
    const isName = zone.includes('/') ? offsetIn(typed) !== null : /^[A-Z]/.test(typed)
    if (isName && hasComma) tokens.pop()
    if (isName) put(zone.length, { kind: 'zone' })
    return isName
  }
  const putLetters = () => {
    const days = dayLetters(match(/[a-z]+/y) ?? '')
    for (const { length, day } of days) put(length, { kind: 'days', days: [day], isGroup: false })
    return days.length > 0
  }
  const putSign = () => {
    const signs = [
      ['break', BREAK],
      ['dash', DASH],
      ['and', AND],
      ['colon', COLON],
    ] as const
    for (const [kind, sign] of signs) {
      const found = match(sign)
      if (found === null) continue
      put(found.length, { kind })
      return true
    }
    if (folded[position] !== '.') return false
    put(1, { kind: 'break' })
    return true
  }

  while (position < folded.length) {
    const heading = match(HEADING)
    if (heading !== null) position += heading.length
    // "Mo[1]" is the first Monday of a month, which weekly hours can't express.
    const isIndex = folded[position] === '[' && /\p{L}$/u.test(folded.slice(0, position))
    if (folded[position] !== '\n' && !isIndex && match(SPACE) !== null) position++
    else if ((isAfter('dash') || isAfter('to')) && putTime()) continue
    else if (putWord() || putTime() || putZone() || putLetters() || putSign()) continue
    else if (position < folded.length) {
      put(match(UNKNOWN)?.length ?? 1, { kind: 'unknown' })
      break
    }
  }
  return { tokens, foreign: foreignCount }
}
