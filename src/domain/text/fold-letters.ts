import { toAsciiDigits } from '../../contract/values/ascii-digits.ts'

/**
 * Marks that people omit when they search: accents, the vowel signs of Hebrew and Arabic, the dot
 * of Indic scripts, and invisible characters. Other marks of Indic scripts are vowels, and those of
 * Japanese (U+3099, U+309A) make a different letter.
 */
const OMITTED =
  /(?!\u3099|\u309a)\p{Script=Inherited}|(?=[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}])\p{M}|\u0640|\u093c|\u09bc|\u0a3c|\u0abc|\u0b3c|\p{Cf}/gu

/** Letters that Unicode doesn't decompose, and what people type for them. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
}
const OTHERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')

/**
 * A text in the form that searches compare: lower case without accents, digits of any script as 0
 * to 9. Both the dotted and the dotless Turkish i become i.
 */
export const foldLetters = (text: string): string =>
  toAsciiDigits(
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(OMITTED, '')
      .replace(OTHERS, (letter) => PLAIN[letter] ?? letter)
      .normalize('NFC'),
  )
