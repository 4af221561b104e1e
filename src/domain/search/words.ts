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

/** Without accents, in lower case. */
const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
