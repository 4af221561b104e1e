import { useTranslation } from 'react-i18next'
import { recharge } from '../../contract/balance.ts'
import { numberFormat } from '../../domain/intl.ts'
import { readUnits, writeUnits } from '../../domain/money/money.ts'
import { typedAmount } from '../../domain/money/typed-amount.ts'
import { messageOf } from '../../i18n/messages.ts'
import { useLocale } from '../../i18n/use-locale.ts'

/** `other` is what the amount would be in another country. */
interface Judged {
  units: bigint | null
  other: bigint | null
  fault: string
}
const none = { units: null, other: null }

/**
 * Reads a typed amount into hundred-thousandths, or says what is wrong with it; and writes one as
 * it would be typed.
 */
export function useAmount(currency: string) {
  const { t } = useTranslation()
  const locale = useLocale()
  const example = numberFormat(locale, { minimumFractionDigits: 2 })
  const judge = (text: string): Judged => {
    const read = typedAmount(text, locale, currency)
    if ('fault' in read) {
      const fault = t(`errors.rules.${read.fault}`, { example: example.format(1234.5), currency })
      return { ...none, fault }
    }
    const { decimal, other } = read
    const issue = recharge.safeParse({ balance: finite(Number(decimal)) }).error?.issues[0]
    if (issue) return { ...none, fault: messageOf(issue, t) }
    return { units: readUnits(decimal), other: other ? readUnits(other) : null, fault: '' }
  }
  const format = numberFormat(locale, { maximumFractionDigits: 5, useGrouping: false })
  const written = (units: bigint) => format.format(writeUnits(units))
  return { judge, written }
}

/**
 * The nearest number that is not infinite: more digits than a number holds are too many, not none.
 */
const finite = (value: number) => Math.min(Math.max(value, -Number.MAX_VALUE), Number.MAX_VALUE)
