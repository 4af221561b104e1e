import { recharge } from '../../contract/balance.ts'
import { numberFormat } from '../../domain/intl.ts'
import { readUnits, writeUnits } from '../../domain/money/money.ts'
import { typedAmount } from '../../domain/money/typed-amount.ts'
import { messageOf } from '../../i18n/messages.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'

/** `other`: the amount if its separator is read as in other countries. */
interface Judged {
  units: bigint | null
  other: bigint | null
  fault: string
}
const none = { units: null, other: null }

/**
 * Parses a typed amount into hundred-thousandths of the currency or returns an error message, and
 * writes an amount as the user would type it.
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

/** Limits infinity to the largest number: too many digits are "too large", not "not a number". */
const finite = (value: number) => Math.min(Math.max(value, -Number.MAX_VALUE), Number.MAX_VALUE)
