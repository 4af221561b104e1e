/** A word of a text, folded to what is compared, and where it is. */
interface Word {
  folded: string
  from: number
  to: number
}

// Finds words in every script, also in those that put no spaces between them.
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The words of a text. What joins the parts of a name on the wire separates words. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { segment, index, isWordLike } of segmenter.segment(text.replace(/[_.]/g, ' '))) {
    if (isWordLike) words.push({ folded: fold(segment), from: index, to: index + segment.length })
  }
  return words
}

/** Without accents, in lower case. A sigma is the same at the end of a word. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ')

/** How much of a text makes the first `length` characters of its folded form. */
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
