import MiniSearch from 'minisearch'
import { wordsOf } from './words.ts'

/** Something that can be found by its label, or by what else is said about it. */
export interface Findable {
  label: string
  /** Help, options, synonyms, the name on the wire: each a text of its own. */
  also: readonly string[]
}

/** A part of a text, from one index up to another. */
export type Mark = readonly [from: number, to: number]

/** What was found, and which parts of its texts match. */
export interface Found<E extends Findable> {
  entry: E
  marks: readonly Mark[]
  /** The text that matches, where the label does not. */
  other?: { text: string; marks: readonly Mark[] } | undefined
}

const LABEL_BOOST = 4

/**
 * Makes a function that finds entries, the best first: for each typed word an entry has a word that
 * begins with it. Where there is no such entry, typing mistakes are forgiven.
 */
export function finder<E extends Findable>(entries: readonly E[]): (typed: string) => Found<E>[] {
  const index = new MiniSearch({
    fields: ['label', 'also'],
    tokenize: (text) => wordsOf(text).map(({ folded }) => folded),
    processTerm: beginnings,
    searchOptions: {
      processTerm: (word) => word,
      boost: { label: LABEL_BOOST },
      combineWith: 'AND',
    },
  })
  index.addAll(entries.map(({ label, also }, id) => ({ id, label, also: also.join(' ') })))
  return (typed) => {
    const exact = index.search(typed)
    const found = exact.length > 0 ? exact : index.search(typed, { fuzzy: mistakes })
    return found.flatMap(({ id, terms }) => {
      const entry = entries[id]
      return entry ? [foundBy(entry, terms)] : []
    })
  }
}

/**
 * The beginnings of a word, and the word itself, so that mistakes are forgiven while it is being
 * typed.
 */
const beginnings = (word: string): string[] =>
  Array.from({ length: word.length }, (_, end) => word.slice(0, end + 1))

/** How many letters may be wrong, missing or too many. Two that changed places count as two. */
const mistakes = (word: string): number => (word.length > 5 ? 2 : word.length > 3 ? 1 : 0)

function foundBy<E extends Findable>(entry: E, terms: readonly string[]): Found<E> {
  const marks = marksIn(entry.label, terms)
  if (marks.length > 0) return { entry, marks }
  const others = entry.also.map((text) => ({ text, marks: marksIn(text, terms) }))
  return { entry, marks, other: others.find((text) => text.marks.length > 0) }
}

/** The words, or the beginnings of words, that are among the terms. */
function marksIn(text: string, terms: readonly string[]): Mark[] {
  return wordsOf(text).flatMap(({ folded, from, to }): Mark[] => {
    const lengths = terms.filter((term) => folded.startsWith(term)).map(({ length }) => length)
    return lengths.length > 0 ? [[from, Math.min(to, from + Math.max(...lengths))]] : []
  })
}
