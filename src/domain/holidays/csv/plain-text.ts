import { toAsciiDigits } from '../../../contract/values/ascii-digits.ts'

/**
 * A text in the form in which words are looked up: lower case, no accents or other marks, digits as
 * 0 to 9. Unlike `foldText`, it drops the marks of every script and keeps dashes and entities.
 */
export function plainText(text: string): string {
  return (
    toAsciiDigits(text.normalize('NFKC'))
      .replace(/\p{Cf}/gu, '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .normalize('NFC')
      // Arabic has two spellings of these letters at the end of a word.
      .replaceAll('ة', 'ه')
      .replaceAll('ى', 'ي')
      .toLowerCase()
  )
}
