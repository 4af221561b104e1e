const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
/**
 * A number that may not fit a JavaScript number: it has many digits, or an exponent. In JSON a
 * number follows one of these characters, which seldom come before digits in a string, such as a
 * UUID.
 */
const RISKY = /(?:^|[\s:,[])-?\d(?:[\d.]{15}|[\d.]*[eE])/

/**
 * Parses JSON with each number as its text, so that no digit goes through a float. Throws a
 * SyntaxError if the text is no JSON.
 */
export const parseExactly = (text: string): unknown => parseWith(text, (number) => `"${number}"`)

/**
 * Parses JSON without losing a digit: numbers that JavaScript would round become an ExactNumber of
 * contract/json/exact-number.ts, others stay numbers. Throws a SyntaxError if the text is no JSON.
 */
export function parseLossless(text: string): unknown {
  if (!RISKY.test(text)) return JSON.parse(text)
  return parseWith(text, (number) => (isRounded(number) ? `{"$number":"${number}"}` : number))
}

/** Writes JSON with each ExactNumber as its number, indented by `indent` spaces. */
export function stringifyLossless(value: unknown, indent = 0): string {
  const text = JSON.stringify(value, null, indent)
  // Few texts contain one, and this is faster than looking for the pattern.
  if (!text?.includes('"$number"')) return text
  // In JSON this text can only be an object: inside of a string its quotes would be escaped.
  return text.replace(
    /\{\s*"\$number":\s*"(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)"\s*\}/g,
    '$1',
  )
}

function parseWith(text: string, write: (number: string) => string): unknown {
  JSON.parse(text)
  return JSON.parse(text.replace(TOKEN, (token) => (token.startsWith('"') ? token : write(token))))
}

/**
 * Whether converting this text to a JavaScript number changes it. 15 significant digits always fit
 * (IEEE 754).
 */
function isRounded(text: string): boolean {
  const number = Number(text)
  if (!Number.isFinite(number)) return true
  const [mantissa = ''] = text.split(/[eE]/)
  const significant = mantissa.replace(/\D/g, '').replace(/^0+|0+$/g, '')
  return significant.length > 15 ? String(number) !== text : number === 0 && significant !== ''
}
