/** A text to look words up by: small letters without accents or other marks, digits as 0 to 9. */
export function plainText(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/[^\P{Nd}0-9]/gu, (digit) => String(digitOf(digit)))
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

/** Unicode keeps the ten digits of a script in a row; those of ASCII were not changed. */
function digitOf(digit: string): number {
  let zero = digit.codePointAt(0) ?? 0
  const value = zero
  while (value - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return value - zero
}
