/**
 * The code of six digits in what was typed or pasted: "123456", "123 456", "Your code is 123456. It is good for 10 minutes."
 * undefined where there is none, or more than one.
 */
export function codeIn(text: string): string | undefined {
  const found = [...text.matchAll(/(?<!\d)\d{3}[\s-]?\d{3}(?!\d)/g)]
  return found.length === 1 ? found[0]?.[0].replace(/\D/g, '') : undefined
}
