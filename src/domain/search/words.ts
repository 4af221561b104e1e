/** A word of a text, folded for comparison, and its position. */
interface Word {
  folded: string
  from: number
  to: number
}

// Finds words in every script, including those without spaces.
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The words of a text. Characters that join the parts of a name on the wire separate words. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { segment, index, isWordLike } of segmenter.segment(text.replace(/[_.]/g, ' '))) {
    if (isWordLike) words.push({ folded: fold(segment), from: index, to: index + segment.length })
  }
  return words
}

/** A text in lower case and without accents. A sigma at the end of a word counts as any other. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ')

/** How much of a text makes up the first `length` characters of its folded form. */
export function lengthOf(text: string, length: number): number {
  let [taken, left] = [0, length]
  for (const character of text) {
    const size = fold(character).length
    // An accent belongs to the letter before it.
    if (left <= 0 && size > 0) break
    left -= size
    taken += character.length
  }
  return taken
}
