import { toAsciiDigits } from '../../contract/values/ascii-digits.ts'

/**
 * A typed text in the form in which parsers look words up, and where each of its characters came
 * from.
 */
export type FoldedText = {
  text: string
  /** The position in the original of a position in `text`, including the one after its end. */
  origin: (index: number) => number
}

const DASHES = /^[‐-―−⁓〜～~﹘﹣－→⟶➔➜➝]$/u
/**
 * Characters to ignore: format characters (zero width, direction marks), accents on their own,
 * variation selectors.
 */
const INVISIBLE = /^(?:\p{Cf}|[\u0300-\u036f]|[\ufe00-\ufe0f])$/u
const NEWLINE = /^[\n\v\f\u0085\u2028\u2029]$/u
/** Letters with a stroke or without a dot, which Unicode doesn't decompose. */
const PLAIN: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  '’': "'",
  '‘': "'",
  '׳': "'",
}
/** The few entities that occur in hours copied from the source of a page. */
const ENTITY = /&(?:(nbsp)|(ndash|mdash|minus)|(amp));|<br ?\/?>|\r\n?/iy

/**
 * Lower case without accents, digits of any script as 0 to 9, every dash as "-", every space as "
 * ", line ends as "\n". Tabs stay. "２ª" keeps its "ª", which is no letter there.
 */
export function foldText(source: string): FoldedText {
  let text = ''
  const origins: number[] = []
  const put = (folded: string, from: number) => {
    if (folded === ' ' && text.endsWith(' ')) return
    text += folded
    for (let i = 0; i < folded.length; i++) origins.push(from)
  }
  for (let at = 0; at < source.length; ) {
    ENTITY.lastIndex = at
    const entity = ENTITY.exec(source)
    if (entity) {
      put(entity[1] ? ' ' : entity[2] ? '-' : entity[3] ? '&' : '\n', at)
      at += entity[0].length
      continue
    }
    const character = String.fromCodePoint(source.codePointAt(at) ?? 0)
    put(foldCharacter(character), at)
    at += character.length
  }
  return { text, origin: (index) => origins[index] ?? source.length }
}

/** A word as `foldText` folds it. */
export const foldWord = (word: string): string => foldText(word).text.trim()

function foldCharacter(character: string): string {
  if (DASHES.test(character)) return '-'
  if (NEWLINE.test(character)) return '\n'
  if (INVISIBLE.test(character)) return ''
  if (character === 'ª' || character === 'º') return character
  const lower = character.normalize('NFKC').toLowerCase()
  if (/^\p{Nd}$/u.test(lower)) return toAsciiDigits(lower)
  // Composed again, because Korean syllables are decomposed too.
  const bare = lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
  const plain = PLAIN[bare] ?? bare
  if (/^\p{Extended_Pictographic}$/u.test(plain)) return ' '
  return plain === '\t' ? plain : plain.replace(/\s/g, ' ')
}
