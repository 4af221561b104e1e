import { toAsciiDigits } from '../../contract/values/ascii-digits.ts'
import { numberFormat } from '../intl.ts'
import { possibleAmounts, readAmount } from './amount-entry.ts'

/**
 * A typed amount as a decimal number with a point, and what it would be in another country; or what
 * is wrong with it.
 */
export type TypedAmount =
  | { decimal: string; other?: string }
  | { fault: 'amount' | 'other_currency' | 'five_decimals' }

/**
 * Reads an amount with at most five decimal places as people type it: with the currency's code or
 * symbol before or after it, in digits of any script, with a separator at its end. `currency` is
 * the account's (ISO 4217, '' for none). Separators have their meaning in the locale, unless the
 * amount is valid only in another country's notation or the currency has no decimals.
 */
export function typedAmount(text: string, locale: string, currency: string): TypedAmount {
  const plain = toAsciiDigits(text.normalize('NFKC').replace(/\p{Cf}/gu, '')).trim()
  const number = plain.replace(/[\p{L}\p{Sc}][\p{L}\p{Sc}.]*/gu, ' ').trim()
  const words = plain.match(/[\p{L}\p{Sc}][\p{L}\p{Sc}.]*/gu) ?? []
  // Letters between digits are no currency: 1e5.
  if (words.length > 1 || /\d\s*[\p{L}\p{Sc}]+\s*[\d.,]/u.test(plain)) return { fault: 'amount' }
  const typed = withoutLastSeparator(number.replace(/^([-+\u2212\u2013])\s+/, '$1'))
  const amounts = possibleAmounts(typed)
  const decimal = isTwofold(amounts)
    ? (withoutDecimals(amounts, currency) ?? readAmount(typed, locale))
    : (readAmount(typed, locale) ?? amounts[0] ?? null)
  if (decimal === null) return { fault: 'amount' }
  const [word] = words
  if (word !== undefined && !namesOf(currency, locale).includes(word.toLowerCase())) {
    return { fault: 'other_currency' }
  }
  // Compares digits, because as a number 1.00000000000000000001 is 1.
  if (/\.\d{5}\d*[1-9]/.test(decimal)) return { fault: 'five_decimals' }
  const other = amounts.find((amount) => +amount !== +decimal)
  return other === undefined ? { decimal } : { decimal, other }
}

const isTwofold = (amounts: string[]): boolean => amounts.length > 1

/** The meaning of an amount with a separator in a currency without decimals, such as the yen. */
function withoutDecimals(amounts: string[], currency: string): string | undefined {
  if (!/^[A-Z]{3}$/.test(currency)) return undefined
  const { maximumFractionDigits } = numberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return maximumFractionDigits === 0 ? amounts.find((amount) => !amount.includes('.')) : undefined
}

/** "5." is an unfinished 5; "5,-" and "5:-" are how some countries write 5. */
const withoutLastSeparator = (text: string): string =>
  text.replace(/(\d)(?:[.,\u066b][-\u2013\u2014]*|:[-\u2013\u2014])$/, '$1')

/**
 * How a currency is written, in lower case: its code and its symbols, in this locale and in its own
 * countries.
 */
function namesOf(currency: string, locale: string): string[] {
  if (!/^[A-Z]{3}$/.test(currency)) return []
  const displays = ['symbol', 'narrowSymbol', 'code', 'name'] as const
  // "US$" is what the British call a dollar.
  const formats = [locale, 'en-GB'].flatMap((one) =>
    displays.map((currencyDisplay) =>
      numberFormat(one, {
        style: 'currency',
        currency,
        currencyDisplay,
        maximumFractionDigits: 0,
      }),
    ),
  )
  const written = formats.flatMap((format) =>
    [...format.formatToParts(0), ...format.formatToParts(1)]
      .filter(({ type }) => type === 'currency')
      .map(({ value }) => value.normalize('NFKC').toLowerCase()),
  )
  return [...written, currency.toLowerCase()]
}
