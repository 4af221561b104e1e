import { toAsciiDigits } from '../../contract/values/ascii-digits.ts'

/**
 * Marks that people leave out when they search: accents, the vowel signs of Hebrew and Arabic, the
 * dot of Indic scripts, and what nobody sees. Other marks of Indic scripts are vowels, and those of
 * Japanese (U+3099, U+309A) make another letter.
 */
const OMITTED =
  /(?!\u3099|\u309a)\p{Script=Inherited}|(?=[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}])\p{M}|\u0640|\u093c|\u09bc|\u0a3c|\u0abc|\u0b3c|\p{Cf}/gu

/** Letters that Unicode does not take apart, and what people type for them. */
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
 * A text as searches compare it: small letters without accents, digits of any script as 0 to 9.
 * The dotted and the dotless i of Turkish are both i.
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
