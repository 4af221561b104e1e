const PART = 3

/**
 * Lower-case letters that don't depend on what follows: σ has another form at the end of a word.
 */
const lettersOf = (text: string): string[] => [...text.toLowerCase().replaceAll('ς', 'σ')]

/** The three letters from each position of a name on, fewer at its end, without duplicates. */
export function namePartsOf(name: string): string[] {
  const letters = lettersOf(name)
  return [...new Set(letters.map((_, at) => letters.slice(at, at + PART).join('')))]
}

/** More parts seldom narrow the result. */
const MOST = 8

/**
 * Parts to look a text up by. If a name contains the text, in any case, then for each of these
 * parts the name has a part that begins with it.
 */
export function soughtPartsOf(text: string): string[] {
  const letters = lettersOf(text)
  const last = Math.max(letters.length - PART, 0)
  const starts = letters.flatMap((_, at) => (at % PART === 0 && at < last ? [at] : []))
  if (letters.length > 0) starts.push(last)
  return starts.slice(-MOST).map((at) => letters.slice(at, at + PART).join(''))
}
