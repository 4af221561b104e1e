import { toAsciiDigits } from '../../contract/values/ascii-digits.ts'
import { trimMachineText } from '../../contract/values/machine-text.ts'

/**
 * Reads a typed whole number, in the digits of any script. Null for an empty text; the text itself
 * if it is no whole number, so that the schema rejects it. "30.0" is 30; "1.000" could be one or a
 * thousand, so it is rejected.
 */
export function asWholeNumber(text: unknown): number | string | null {
  const plain = toAsciiDigits(trimMachineText(String(text ?? '').normalize('NFKC'))).replace(
    /^[\u2010-\u2013\u2212]/,
    '-',
  )
  if (plain === '') return null
  const [whole] = /^[+-]?\d+(?=(?:[.,]0{0,2})?$)/.exec(plain) ?? []
  return whole === undefined ? plain : Number(whole)
}

/** A typed whole number within bounds. Null for anything else, such as "-", or "20" for a year. */
export function wholeNumberIn(text: string, min: number, max: number): number | null {
  const number = asWholeNumber(text)
  return typeof number === 'number' && number >= min && number <= max ? number : null
}
