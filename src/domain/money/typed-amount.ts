import { toAsciiDigits } from '../../contract/values/ascii-digits.ts'
import { readAmount } from './amount-entry.ts'

/** A typed amount as a decimal number with a point, or what is wrong with it. */
export type TypedAmount =
  | { decimal: string }
  | { fault: 'amount' | 'other_currency' | 'five_decimals' }

/**
 * Reads an amount of at most five decimal places as people type it: with the currency's code or
 * symbol before or behind it, with the digits of any script, with a separator at its end.
 * `currency` is that of the account (ISO 4217, '' for none). Separators mean what they mean in the
 * locale.
 */
export function typedAmount(text: string, locale: string, currency: string): TypedAmount {
  const plain = toAsciiDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, '')).trim()
  const number = plain.replace(/[\p{L}\p{Sc}][\p{L}\p{Sc}.]*/gu, ' ').trim()
  const words = plain.match(/[\p{L}\p{Sc}][\p{L}\p{Sc}.]*/gu) ?? []
  // Between figures it is no currency: 1e5.
  if (words.length > 1 || /\d\s*[\p{L}\p{Sc}]+\s*[\d.,]/u.test(plain)) return { fault: 'amount' }
  const decimal = readAmount(
    withoutLastSeparator(number.replace(/^([-+\u2212\u2013])\s+/, '$1')),
    locale,
  )
  if (decimal === null) return { fault: 'amount' }
  const [word] = words
  if (word !== undefined && !namesOf(currency, locale).includes(word.toLowerCase())) {
    return { fault: 'other_currency' }
  }
  // By its digits, for as a number 1.00000000000000000001 is 1.
  return /\.\d{5}\d*[1-9]/.test(decimal) ? { fault: 'five_decimals' } : { decimal }
}

/** "5." is 5 that somebody has not finished. */
const withoutLastSeparator = (text: string): string => text.replace(/(\d)[.,\u066b]$/, '$1')

/**
 * How a currency is written: its code and its symbols, here and in its own countries, in lower
 * case.
 */
function namesOf(currency: string, locale: string): string[] {
  if (!/^[A-Z]{3}$/.test(currency)) return []
  const displays = ['symbol', 'narrowSymbol', 'code'] as const
  const written = displays.flatMap((currencyDisplay) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
      .formatToParts(0)
      .filter(({ type }) => type === 'currency')
      .map(({ value }) => value.normalize('NFKC').toLowerCase()),
  )
  return [...written, currency.toLowerCase()]
}
