import { toAsciiDigits } from '../../contract/values/ascii-digits.ts'
import { trimMachineText } from '../../contract/values/machine-text.ts'
import { QUOTA_UNITS, type QuotaUnit } from '../../contract/values/quota-units.ts'
import { readAmount } from '../money/amount-entry.ts'

/**
 * A quota as a field shows it. `unit` is one of the API's, or another one that a PBX sent ("TB",
 * "MiB"), '' for none.
 */
export interface QuotaEntry {
  amount: string
  unit: string
}

/** Splits the form's text, whether a quota or not, before its unit. */
export function splitQuota(text: string): QuotaEntry {
  const [, amount = '', letters = ''] = /^([\s\S]*?)\s*([a-z]*)\s*$/i.exec(text) ?? []
  return { amount: amount.trim(), unit: unitOf(letters) ?? letters }
}

/**
 * The form's value for an amount typed beside `unit`: "1,5" and "1.5" are one and a half, "500 MB"
 * has its own unit. If it is no number, it stays as typed and the schema rejects it.
 */
export function typedQuota(typed: string, unit: string, locale: string): string {
  const { amount, unit: own } = splitQuota(toAsciiDigits(trimMachineText(typed)))
  // A single comma that doesn't separate thousands can only be a decimal one.
  const decimal =
    readAmount(amount, locale) ?? readAmount(amount, amount.includes(',') ? 'de' : 'en')
  return `${decimal ?? amount}${own || unit}`
}

const unitOf = (letters: string): QuotaUnit | undefined =>
  QUOTA_UNITS.find((unit) => unit === letters.toUpperCase())
