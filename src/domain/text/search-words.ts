import { foldLetters } from './fold-letters.ts'

/** Scripts that have no spaces between words, or join several words into one. */
const JOINED = [
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Hangul',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Tibetan',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
]
// The Japanese mark for long vowels belongs to no script.
const LETTERS = `${JOINED.map((script) => `\\p{Script=${script}}`).join('')}ー`
const SAME_SCRIPT = new RegExp(`[${LETTERS}]+|[^${LETTERS}]+`, 'gu')
const STARTS_JOINED = new RegExp(`^[${LETTERS}]`, 'u')

/**
 * The words of texts in the form that searches compare, without duplicates and punctuation. A new
 * word begins where the script changes to or from one without spaces.
 */
function wordsOf(...texts: string[]): string[] {
  const words = foldLetters(texts.join(' ')).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return [...new Set(words.flatMap((word) => word.match(SAME_SCRIPT) ?? []))]
}

/** Of longer words only the beginning is compared, because index entries are of limited length. */
const LONGEST = 100
const cut = (word: string): string => [...word].slice(0, LONGEST).join('')

/** The words of a search. */
export const searchedWords = (search: string): string[] => wordsOf(search).map(cut)

/**
 * The words whose beginnings a search matches. A word in a script without spaces is found by any
 * part of it.
 */
export const searchableWords = (...texts: string[]): string[] => [
  ...new Set(wordsOf(...texts).flatMap((word) => (isJoined(word) ? endingsOf(word) : [cut(word)]))),
]

/** The words of texts as one text, each after a space: see `wordPattern`. */
export const searchText = (...texts: string[]): string =>
  wordsOf(...texts)
    .map((word) => ` ${word}`)
    .join('')

/** What a `searchText` contains if a search for this word matches it. */
export const wordPattern = (word: string): string => (isJoined(word) ? word : ` ${word}`)

const isJoined = (word: string): boolean => STARTS_JOINED.test(word)

function endingsOf(word: string): string[] {
  const letters = [...word]
  return letters.map((_, at) => letters.slice(at, at + LONGEST).join(''))
}
