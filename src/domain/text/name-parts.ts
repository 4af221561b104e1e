const PART = 3

/** Small letters that do not depend on what follows: at the end of a word a σ is another letter. */
const lettersOf = (text: string): string[] => [...text.toLowerCase().replaceAll('ς', 'σ')]

/** The three letters at each place of a name, and the fewer at its end, each once. */
export function namePartsOf(name: string): string[] {
  const letters = lettersOf(name)
  return [...new Set(letters.map((_, at) => letters.slice(at, at + PART).join('')))]
}

/** More of them seldom find fewer names. */
const MOST = 8

/**
 * Pieces of a text. A name that contains the text, in capitals or small letters, has for each of
 * them a part that begins with it.
 */
export function piecesOf(text: string): string[] {
  const letters = lettersOf(text)
  const last = Math.max(letters.length - PART, 0)
  const starts = letters.flatMap((_, at) => (at % PART === 0 && at < last ? [at] : []))
  if (letters.length > 0) starts.push(last)
  return starts.slice(-MOST).map((at) => letters.slice(at, at + PART).join(''))
}
