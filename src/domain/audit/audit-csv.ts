import Papa from 'papaparse'
import { escapedCell } from '../text/formula.ts'

/** A table as CSV. Cells that a spreadsheet would take for a formula are made a text. */
export const tableCsv = (headings: string[], rows: string[][]): string =>
  Papa.unparse({ fields: headings, data: rows.map((row) => row.map(escapedCell)) })
