/** A text with the digits of any script (full-width, Arabic, Devanagari …) as 0 to 9. */
export const toAsciiDigits = (text: string): string => text.replace(/\p{Nd}/gu, valueOfDigit)

/** Unicode has the ten digits of each script in order, some scripts directly after another. */
function valueOfDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let first = code
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--
  return String((code - first) % 10)
}
