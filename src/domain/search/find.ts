import MiniSearch from 'minisearch'
import { fold, lengthOf, wordsOf } from './words.ts'

/** Something that can be found by its label or its other texts. */
export interface Findable {
  label: string
  /** Help, options, synonyms, the name on the wire: each as a separate text. */
  also: readonly string[]
}

/** A part of a text, from one index up to another. */
export type Mark = readonly [from: number, to: number]

/** A result, and the folded words that matched. */
export interface Hit<E extends Findable> {
  entry: E
  terms: readonly string[]
  /** Whether it matches only if a typing mistake is assumed. */
  isGuess?: boolean
}

/** A result, and which parts of its texts match. */
export interface Found<E extends Findable> {
  entry: E
  marks: readonly Mark[]
  /** The text that matches, if the label doesn't. */
  other?: { text: string; marks: readonly Mark[] } | undefined
}

const LABEL_BOOST = 4

export interface Finder<E extends Findable> {
  (typed: string): Hit<E>[]
  /** Indexes up to `most` more entries. Returns whether all are indexed. */
  prepare: (most: number) => boolean
}

/**
 * Makes a function that finds entries, best first. Entries in which each typed word is the
 * beginning of a word come first, then those whose words contain it. If there are none, typing
 * mistakes are tolerated. The first call indexes what `prepare` hasn't yet. `read` always returns
 * the same entries. `foundBy` marks the matches, as only few of the hits are shown.
 */
export function finder<E extends Findable>(read: () => readonly E[]): Finder<E> {
  /** All texts of each indexed entry, folded. */
  const texts: string[] = []
  const index = new MiniSearch({
    fields: ['label', 'also'],
    tokenize: foldedWords,
    processTerm: beginnings,
    searchOptions: {
      processTerm: (word) => word,
      boost: { label: LABEL_BOOST },
      combineWith: 'AND',
    },
  })
  const prepare = (most: number) => {
    for (const { label, also } of read().slice(texts.length, texts.length + most)) {
      index.add({ id: texts.length, label, also: also.join(' ') })
      texts.push(fold([label, ...also].join(' ')))
    }
    return texts.length === read().length
  }
  const find = (typed: string) => {
    const entries = read()
    prepare(entries.length)
    const words = foldedWords(typed)
    const exact = new Set(index.search(typed).map(({ id }): number => id))
    const within = texts.flatMap((text, id) => {
      const isFound = words.length > 0 && words.every((word) => isInside(text, word))
      return isFound && !exact.has(id) ? [id] : []
    })
    const found = [...exact, ...within].map((id) => ({ id, terms: words }))
    const all = found.length > 0 ? found : index.search(typed, { fuzzy: mistakes })
    return all.flatMap(({ id, terms }) => {
      const entry = entries[id]
      return entry ? [{ entry, terms, isGuess: found.length === 0 }] : []
    })
  }
  return Object.assign(find, { prepare })
}

/** The words of a text, folded for comparison. */
export const foldedWords = (text: string): string[] => wordsOf(text).map(({ folded }) => folded)

/** Whether the texts of an entry contain each typed word. */
export const hasWords = ({ label, also }: Findable, typed: string): boolean => {
  const text = fold([label, ...also].join(' '))
  return foldedWords(typed).every((word) => text.includes(word))
}

/**
 * All beginnings of a word, and the word itself, so that mistakes are tolerated while a word is
 * being typed.
 */
const beginnings = (word: string): string[] =>
  Array.from({ length: word.length }, (_, end) => word.slice(0, end + 1))

/** How many letters may be wrong, missing or added. Two swapped letters count as two. */
const mistakes = (word: string): number => (word.length > 5 ? 2 : word.length > 3 ? 1 : 0)

/**
 * Whether a folded text contains a typed word anywhere. One or two letters of an alphabet with
 * capitals are in nearly every text and don't count; in other scripts they do.
 */
const isInside = (text: string, word: string): boolean =>
  (word.length > 2 || word === word.toUpperCase()) && text.includes(word)

/** An entry with marks where its texts match the terms. */
export function foundBy<E extends Findable>({ entry, terms }: Hit<E>): Found<E> {
  const marks = marksIn(entry.label, terms)
  if (marks.length > 0) return { entry, marks }
  const others = entry.also.map((text) => ({ text, marks: marksIn(text, terms) }))
  return { entry, marks, other: others.find((text) => text.marks.length > 0) }
}

/** Marks the words that begin with a term, or else the first place that contains it. */
function marksIn(text: string, terms: readonly string[]): Mark[] {
  const words = wordsOf(text)
  const folded = fold(text)
  const marks = terms.flatMap((term): Mark[] => {
    const starts = words.filter((word) => word.folded.startsWith(term))
    if (starts.length === 0 && isInside(folded, term)) {
      const at = folded.indexOf(term)
      return [[lengthOf(text, at), lengthOf(text, at + term.length)]]
    }
    return starts.map(({ from }) => [from, from + lengthOf(text.slice(from), term.length)])
  })
  const kept: Mark[] = []
  for (const mark of marks.sort(([a, endA], [b, endB]) => a - b || endB - endA)) {
    if (mark[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(mark)
  }
  return kept
}
