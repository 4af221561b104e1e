import { writeUnits } from '../domain/money.ts'
import { useLocale } from './use-locale.ts'

/** Writes hundred-thousandths of a currency (ISO 4217, '' for none) as one does here, to the last digit: no float is on the way. */
export function useMoneyText(currency: string): (units: bigint) => string {
  const locale = useLocale()
  const isCode = /^[A-Z]{3}$/.test(currency)
  const format = new Intl.NumberFormat(locale, {
    ...(isCode && { style: 'currency', currency }),
    minimumFractionDigits: 2,
    maximumFractionDigits: 5,
  })
  return (units) => format.format(writeUnits(units) as `${number}`)
}
