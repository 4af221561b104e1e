import { numberFormat } from '../domain/intl.ts'
import { writeUnits } from '../domain/money/money.ts'
import { useLocale } from './use-locale.ts'

/**
 * Writes an amount in hundred-thousandths of a currency (ISO 4217, '' for none), exactly, without
 * floating point. Shows at least the currency's decimal places (none for the yen, three for the
 * Kuwaiti dinar), and at least `places`, at most 5.
 */
export function useMoneyText(currency: string, places = 0): (units: bigint) => string {
  const locale = useLocale()
  const format = moneyFormat(locale, currency, places)
  return (units) => format.format(writeUnits(units) as `${number}`)
}

/** The formatter of `useMoneyText`, for use outside React. */
export function moneyFormat(locale: string, currency: string, places = 0): Intl.NumberFormat {
  if (!/^[A-Z]{3}$/.test(currency)) {
    return numberFormat(locale, digits(Math.max(places, 2)))
  }
  const money = { style: 'currency', currency } as const
  const { minimumFractionDigits = 2 } = numberFormat(locale, money).resolvedOptions()
  return numberFormat(locale, { ...money, ...digits(Math.max(places, minimumFractionDigits)) })
}

const digits = (least: number) => ({ minimumFractionDigits: least, maximumFractionDigits: 5 })
