import Papa from 'papaparse'
import { escapedCell } from './formula.ts'

/**
 * A table as CSV. A text that a spreadsheet would treat as a formula is marked as text. Columns
 * that are not `isText`, such as amounts, are written unchanged, because a minus begins no formula
 * there.
 */
export const tableCsv = (
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  isText: (column: number) => boolean = () => true,
): string =>
  Papa.unparse({
    fields: headings.map(escapedCell),
    data: rows.map((row) => row.map((cell, i) => (isText(i) ? escapedCell(cell) : cell))),
  })
