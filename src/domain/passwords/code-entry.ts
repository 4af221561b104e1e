/**
 * The code in what was typed or pasted: "123456", "123 456", "Your code is 123456. It is good for
 * 10 minutes." The API's document does not say how long it is: digits digits may be 4 to 8.
 * undefined where there is none, or more than one.
 */
export function codeIn(text: string): string | undefined {
  const digits = text.trim().replace(/(?<=\d)[\s-](?=\d)/g, '')
  if (/^\d{4,8}$/.test(digits)) return digits
  // In the midst of words a number of four digits may be a year, or a time.
  const found = [...text.matchAll(/(?<!\d)(?:\d{3}[\s-]?\d{3}|\d{4}[\s-]?\d{4})(?!\d)/g)]
  return found.length === 1 ? found[0]?.[0].replace(/\D/g, '') : undefined
}
