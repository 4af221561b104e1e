/** The words of texts, each once, without case and punctuation, in one Unicode form. */
export function wordsOf(...texts: string[]): string[] {
  const words = texts
    .join(' ')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return [...new Set(words)]
}

/** The words of texts as one text, to see whether they have changed. */
export const searchText = (...texts: string[]): string => wordsOf(...texts).join(' ')
