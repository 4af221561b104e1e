import Papa from 'papaparse'
import { escapedCell } from '../text/formula.ts'
import { writeUnits } from './money.ts'
import type { LedgerRow } from './spending.ts'

/**
 * Past recharges as a table, with the headings of its columns. Amounts are numbers; a text that a
 * spreadsheet would take for a formula is kept a text.
 */
export function ledgerCsv(
  rows: readonly (LedgerRow & { by: string })[],
  headings: readonly [at: string, amount: string, balance: string, by: string],
): string {
  const money = (units: bigint | null) => (units === null ? '' : writeUnits(units))
  return Papa.unparse({
    fields: headings.map(escapedCell),
    data: rows.map(({ at, amount, balance, by }) => [
      escapedCell(at),
      money(amount),
      money(balance),
      escapedCell(by),
    ]),
  })
}
