import { WEEKDAYS, type Weekday } from '../../../contract/values/weekdays.ts'
import { foldWord } from '../../time/fold-text.ts'
import { anyOf } from '../../time/typed-words.ts'
import { namesAndBeginnings, typedWeekdays, weekdayNames } from '../../time/weekday-names.ts'
import { LATIN_WORDS, type LanguageWords } from './hours-words.ts'
import { OTHER_WORDS } from './hours-words-more.ts'
import { SHORT_LISTS } from './hours-words-short.ts'

/**
 * What the page calls closed all day and open all day, in addition to the words of its language.
 */
export type HoursWords = { closed: string; open: string }

/** The meaning of a word in typed hours. A `letter` may stand for two days: T and S. */
export type Meaning =
  | { kind: 'days'; days: readonly Weekday[]; isGroup: boolean }
  | { kind: 'letter'; letter: 't' | 's' }
  | {
      kind:
        | 'holidays'
        | 'closed'
        | 'open'
        | 'all_day'
        | 'to'
        | 'and'
        | 'except'
        | 'between'
        | 'skip'
    }

/**
 * The words of opening hours in some languages, folded. `foreign`: words that only the first
 * language has.
 */
export type Vocabulary = { pattern: RegExp; meanings: Map<string, Meaning>; foreign: Set<string> }

const HOURS_WORDS: Record<string, LanguageWords> = {
  ...LATIN_WORDS,
  ...OTHER_WORDS,
  ...SHORT_LISTS,
}

/**
 * The languages that a folded text has a word of. They are tried if the page's own and English
 * don't understand it.
 */
export function languagesIn(folded: string): string[] {
  return Object.keys(HOURS_WORDS).filter((language) => tellingWords(language).test(folded))
}

const telling = new Map<string, RegExp>()

/** Matches any word of a language. */
function tellingWords(language: string): RegExp {
  const known = telling.get(language)
  if (known) return known
  const words = wordsOf(language).map(([word]) => foldWord(word).replace(/\.$/, ''))
  const free = anyOf(words.filter((word) => UNBOUNDED.test(word)))
  const bound = anyOf(words.filter((word) => !UNBOUNDED.test(word)))
  const expression = new RegExp(`(?<!\\p{L})(?:${bound})(?!\\p{L})${free && `|${free}`}`, 'u')
  telling.set(language, expression)
  return expression
}

const LETTERS: [string, Meaning][] = [
  ['t', { kind: 'letter', letter: 't' }],
  ['s', { kind: 'letter', letter: 's' }],
]
/**
 * In scripts without spaces a word may be followed by any letter. So may the Arabic and Hebrew
 * "and".
 */
const UNBOUNDED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$|^[\u0648\u05d5]-?$/u

const built = new Map<string, Vocabulary>()
const MOST_BUILT = 60

/** The words of a page in a locale, preceded by those of another language, if given. */
export function vocabulary(locale: string, words: HoursWords, other?: string): Vocabulary {
  const key = JSON.stringify([locale, words, other])
  const known = built.get(key)
  if (known) return known
  if (built.size >= MOST_BUILT) built.clear()
  const made = build(locale, words, other)
  built.set(key, made)
  return made
}

function build(locale: string, words: HoursWords, other?: string): Vocabulary {
  const meanings = new Map<string, Meaning>()
  if (other !== undefined) {
    for (const [word, meaning] of wordsOf(other)) add(meanings, word, meaning)
  }
  const foreign = new Set(meanings.keys())
  const own = other === undefined ? ownWords(locale, words) : vocabulary(locale, words).meanings
  for (const [word, meaning] of own) add(meanings, word, meaning)
  const all = [...meanings.keys()]
  const free = anyOf(all.filter((word) => UNBOUNDED.test(word)))
  const bound = anyOf(all.filter((word) => !UNBOUNDED.test(word)))
  // A word that ends in a digit, such as "24/7", must not be the beginning of a longer number.
  const source = `(?:${bound})(?![\\p{L}\\p{M}])(?!(?<=\\d)\\d)${free && `|${free}`}`
  return { pattern: new RegExp(source.replaceAll(' ', ' +'), 'uy'), meanings, foreign }
}

const ownWords = (locale: string, words: HoursWords): [string, Meaning][] => [
  [words.closed, { kind: 'closed' }],
  [words.open, { kind: 'all_day' }],
  ...wordsOf(new Intl.Locale(locale).language),
  ...[...typedWeekdays(locale)].map(([name, day]): [string, Meaning] => [name, dayOf(day)]),
  ...wordsOf('en'),
  ...LETTERS,
]

function add(meanings: Map<string, Meaning>, word: string, meaning: Meaning) {
  const folded = foldWord(word).replace(/\.$/, '')
  if (folded !== '' && !meanings.has(folded)) meanings.set(folded, meaning)
}

const dayOf = (day: Weekday): Meaning => ({ kind: 'days', days: [day], isGroup: false })

/**
 * The names of the days in a language: also without the part that Portuguese omits, in the plural
 * ("Mondays", "sábados"), and shortened, such as "Lu" and "Ve" in French.
 */
function namesOf(language: string): [string, Meaning][] {
  const long = Object.entries(weekdayNames(language, 'long')).flatMap(([day, name]) => {
    const [first = name] = name.split('-')
    return [first, `${name}s`, `${first}s`].map((form) => [form, day as Weekday] as const)
  })
  // Indonesian and Malay write "Min" and "Jum", Filipino "Mar"; their first two letters are days in
  // other languages.
  const shortest = ['id', 'ms', 'fil'].includes(language) ? 3 : 1
  const typed = [...namesAndBeginnings(language)].filter(([name]) => name.length >= shortest)
  return [...long, ...typed].map(([name, day]) => [name, dayOf(day)])
}

function wordsOf(language: string): [string, Meaning][] {
  const words = HOURS_WORDS[language]
  if (!words) return []
  const each = (text: string | undefined, meaning: Meaning) =>
    (text ?? '').split('|').map((word): [string, Meaning] => [word, meaning])
  const group = (days: readonly Weekday[]): Meaning => ({ kind: 'days', days, isGroup: true })
  return [
    ...each(words.allDay, { kind: 'all_day' }),
    ...each(words.closed, { kind: 'closed' }),
    ...each(words.open, { kind: 'open' }),
    ...each(words.daily, group(WEEKDAYS)),
    ...each(words.weekdays, group(WEEKDAYS.slice(0, 5))),
    ...each(words.weekend, group(WEEKDAYS.slice(5))),
    ...each(words.holidays, { kind: 'holidays' }),
    ...each(words.except, { kind: 'except' }),
    ...each(words.to, { kind: 'to' }),
    ...each(words.and, { kind: 'and' }),
    ...each(words.between, { kind: 'between' }),
    ...each(words.skip, { kind: 'skip' }),
    ...(words.days ?? []).flatMap((names, i) => each(names, dayOf(WEEKDAYS[i] ?? 'monday'))),
    ...namesOf(language),
  ]
}
