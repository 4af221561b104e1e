import { entryOf } from '../holiday-entry.ts'
import { type CsvChoices, readCsv } from './holiday-csv.ts'

/** How tests read tables: for a tenant in London, from 2026 to 2028. */
export const options = { region: 'GBR', zone: 'Europe/London', from: 2026, to: 2028 }
export const read = (text: string, choices?: CsvChoices) => readCsv(text, options, choices)
export const columnsOf = (text: string) => read(text)?.columns.map(({ column }) => column)
export const outcomes = (text: string, choices?: CsvChoices) =>
  (read(text, choices)?.candidates ?? []).map((row) => {
    if ('fault' in row) return `${row.name}: ${row.fault}`
    const e = entryOf(row.fields)
    const dates = `${e.every_year ? 'yearly ' : ''}${e.start}${e.end === e.start ? '' : ` – ${e.end}`}`
    const isWhole = e.start_time === '00:00' && e.end_time === '23:59'
    return `${e.name}: ${dates}${isWhole ? '' : ` ${e.start_time}–${e.end_time}`}`
  })
export const notesOf = (text: string) =>
  read(text)?.candidates.flatMap(({ notes = [] }) => notes.map(({ kind }) => kind))
