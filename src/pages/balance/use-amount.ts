import { useTranslation } from 'react-i18next'
import { recharge } from '../../contract/balance.ts'
import { readAmount } from '../../domain/money/amount-entry.ts'
import { readUnits, writeUnits } from '../../domain/money/money.ts'
import { messageOf } from '../../i18n/messages.ts'
import { useLocale } from '../../i18n/use-locale.ts'

/** Reads a typed amount into hundred-thousandths, or says what is wrong with it; and writes one as it would be typed. */
export function useAmount() {
  const { t } = useTranslation()
  const locale = useLocale()
  const judge = (text: string): { units: bigint | null; fault: string } => {
    const decimal = readAmount(text, locale)
    if (decimal === null) return { units: null, fault: t('errors.rules.amount') }
    // By its digits, for as a number 1.00000000000000000001 is 1.
    if (/\.\d{5}\d*[1-9]/.test(decimal))
      return { units: null, fault: t('errors.rules.five_decimals') }
    const issue = recharge.safeParse({ balance: finite(Number(decimal)) }).error?.issues[0]
    if (issue) return { units: null, fault: messageOf(issue, t) }
    return { units: readUnits(decimal), fault: '' }
  }
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 5, useGrouping: false })
  const written = (units: bigint) => format.format(writeUnits(units))
  return { judge, written }
}

/** The nearest number that is not infinite: more digits than a number holds are too many, not none. */
const finite = (value: number) => Math.min(Math.max(value, -Number.MAX_VALUE), Number.MAX_VALUE)
