import { tableCsv } from '../text/table-csv.ts'
import { writeUnits } from './money.ts'
import type { LedgerRow } from './spending.ts'

/** Past recharges as a CSV table with headings. Amounts are numbers. */
export function ledgerCsv(
  rows: readonly (LedgerRow & { by: string })[],
  headings: readonly [at: string, amount: string, balance: string, by: string],
): string {
  const money = (units: bigint | null) => (units === null ? '' : writeUnits(units))
  const cells = rows.map(({ at, amount, balance, by }) => [at, money(amount), money(balance), by])
  return tableCsv(headings, cells, (column) => column === 0 || column === 3)
}
