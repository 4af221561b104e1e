import { writeUnits } from '../domain/money/money.ts'
import { useLocale } from './use-locale.ts'

/**
 * Formats hundred-thousandths of a currency (ISO 4217, '' for none) in the locale, exactly to the
 * last digit. It shows at least `places` decimal places, from 0 to 5.
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
