import { toAsciiDigits } from '../../../contract/values/ascii-digits.ts'

/**
 * A text to look words up by: small letters without accents or other marks, digits as 0 to 9. Other
 * than `foldText`, it drops the marks of every script and leaves dashes and entities as they are.
 */
export function plainText(text: string): string {
  return (
    toAsciiDigits(text.normalize('NFKC'))
      .replace(/\p{Cf}/gu, '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .normalize('NFC')
      // Arabic writes these two letters either way at the end of a word.
      .replaceAll('ة', 'ه')
      .replaceAll('ى', 'ي')
      .toLowerCase()
  )
}
