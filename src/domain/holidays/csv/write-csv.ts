import type { HolidayFields } from '../../../contract/holidays.ts'
import { tableCsv } from '../../text/table-csv.ts'
import { entryOf } from '../holiday-entry.ts'

const COLUMNS = ['name', 'region', 'every_year', 'start', 'start_time', 'end', 'end_time'] as const

/** Holidays as a table; importing it gives the same holidays. */
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
  // A yearly date begins with a hyphen, but is no formula.
  const isText = (column: number) => COLUMNS[column] === 'name' || COLUMNS[column] === 'region'
  const cells = rows.map((row) => COLUMNS.map((column) => row[column]))
  return tableCsv(COLUMNS, cells, isText)
}
