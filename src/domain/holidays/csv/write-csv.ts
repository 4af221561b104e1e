import Papa from 'papaparse'
import type { HolidayFields } from '../../../contract/holidays.ts'
import { entryOf } from '../holiday-entry.ts'

const COLUMNS = ['name', 'region', 'every_year', 'start', 'start_time', 'end', 'end_time'] as const

/**
 * Holidays as a table; importing it gives the same holidays. Cells that a spreadsheet would take
 * for a formula are made a text.
 */
export function writeCsv(holidays: HolidayFields[]): string {
  const rows = holidays.map((holiday) => {
    const entry = entryOf(holiday)
    const dateText = (date: string) => (entry.every_year ? `--${date.slice(5)}` : date)
    const isDay = entry.kind === 'day'
    return {
      name: entry.name,
      region: entry.region,
      every_year: entry.every_year ? 'yes' : 'no',
      start: dateText(entry.start),
      start_time: isDay ? '' : entry.start_time,
      end: entry.kind === 'several' ? dateText(entry.end) : '',
      end_time: isDay ? '' : entry.end_time,
    }
  })
  const text = rows.map((row) => COLUMNS.map((column) => row[column]))
  // A yearly date begins with a hyphen and is no formula: only names are.
  for (const cells of text) if (FORMULA.test(cells[0] ?? '')) cells[0] = `'${cells[0]}`
  return Papa.unparse({ fields: [...COLUMNS], data: text })
}

const FORMULA = /^['=+\-@\t\r]/
