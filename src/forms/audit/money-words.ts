import type { AuditEntry } from '../../contract/audit-logs.ts'
import { readState } from '../../domain/audit/state.ts'
import { readUnits, writeUnits } from '../../domain/money/money.ts'
import { moneyFormat } from '../../i18n/use-money-text.ts'
import { type AuditWords, plainText } from './field-words.ts'

type Currency = Pick<AuditWords, 'locale' | 'currency'>

/** What a recharge added to the balance; null where the log doesn't say. */
export const rechargedUnits = ({ new_state }: AuditEntry): bigint | null =>
  readUnits(plainText(readState(new_state).value.amount))

/** Writes hundred-thousandths of the tenant's currency. */
export const moneyText = (units: bigint, { locale, currency }: Currency): string =>
  moneyFormat(locale, currency).format(writeUnits(units))
