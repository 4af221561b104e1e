/**
 * Finds the code in a typed or pasted text: "123456", "123 456", "Your code is 123456. It is good
 * for 10 minutes." The API's documentation doesn't say how long a code is: digits alone may be 4 to
 * 8. Undefined if there is no code, or more than one.
 */
export function codeIn(text: string): string | undefined {
  const digits = text.trim().replace(/(?<=\d)[\s-](?=\d)/g, '')
  if (/^\d{4,8}$/.test(digits)) return digits
  // Within a sentence, four digits may be a year or a time.
  const found = [...text.matchAll(/(?<!\d)(?:\d{3}[\s-]?\d{3}|\d{4}[\s-]?\d{4})(?!\d)/g)]
  return found.length === 1 ? found[0]?.[0].replace(/\D/g, '') : undefined
}
