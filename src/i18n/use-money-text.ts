import { writeUnits } from '../domain/money/money.ts'
import { useLocale } from './use-locale.ts'

/**
 * Writes hundred-thousandths of a currency (ISO 4217, '' for none) as one does here, to the last digit: no float is on the way. At
 * least `places` decimal places are shown, from 0 to 5.
 */
export function useMoneyText(currency: string, places = 2): (units: bigint) => string {
  const locale = useLocale()
  const isCode = /^[A-Z]{3}$/.test(currency)
  const format = new Intl.NumberFormat(locale, {
    ...(isCode && { style: 'currency', currency }),
    minimumFractionDigits: places,
    maximumFractionDigits: 5,
  })
  return (units) => format.format(writeUnits(units))
}
