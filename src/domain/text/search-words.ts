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

/** Apostrophes as people and word processors write them, and letters that look like one. */
const APOSTROPHE = /[\u2018\u2019\u201b\u2032\u02b9\u02bb-\u02bd\u05f3\u00b4`]/g

const foldText = (text: string): string => foldLetters(text.replace(APOSTROPHE, "'"))

/**
 * The words of a folded text, without duplicates and punctuation. A new word begins where the
 * script changes to or from one without spaces.
 */
function splitWords(folded: string): string[] {
  const words = folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return [...new Set(words.flatMap((word) => word.match(SAME_SCRIPT) ?? []))]
}

/**
 * The words of texts in every way that people may write them: "O'Brien" as "obrien" or "brien",
 * "al-Fitr" as "alfitr" or "fitr".
 */
function indexedWords(...texts: string[]): string[] {
  const folded = foldText(texts.join(' '))
  const written = [folded.replaceAll("'", ''), folded, folded.replace(/['\u2010-]/g, '')]
  return splitWords(written.join(' '))
}

/** Of longer words only the beginning is compared, because index entries are of limited length. */
const LONGEST = 100
const cut = (word: string): string => [...word].slice(0, LONGEST).join('')

/** The words of a search. An apostrophe doesn't end a word, because many people leave it out. */
export const searchedWords = (search: string): string[] =>
  splitWords(foldText(search).replaceAll("'", '')).map(cut)

/**
 * The words whose beginnings a search matches. A word in a script without spaces is found by any
 * part of it.
 */
export const searchableWords = (...texts: string[]): string[] => [
  ...new Set(
    indexedWords(...texts).flatMap((word) => (isJoined(word) ? endingsOf(word) : [cut(word)])),
  ),
]

/** The words of texts as one text, each after a space: see `wordPattern`. */
export const searchText = (...texts: string[]): string =>
  indexedWords(...texts)
    .map((word) => ` ${word}`)
    .join('')

/** What a `searchText` contains if a search for this word matches it. */
export const wordPattern = (word: string): string => (isJoined(word) ? word : ` ${word}`)

const isJoined = (word: string): boolean => STARTS_JOINED.test(word)

function endingsOf(word: string): string[] {
  const letters = [...word]
  return letters.map((_, at) => letters.slice(at, at + LONGEST).join(''))
}
