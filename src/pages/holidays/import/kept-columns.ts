import { consoleKey } from '../../../api/session/storage.ts'
import type { FileReading } from '../../../domain/holidays/holiday-file.ts'

/** Storage key of the columns that the user matched, by the headings of their table. */
const NAME = consoleKey('import-columns')
/** Beyond this number, the oldest table is dropped. */
const MOST_TABLES = 20

export type Table = NonNullable<FileReading['table']>
export type Columns = Table['columns'][number]['column'][]

const signatureOf = ({ columns }: Table): string =>
  JSON.stringify(columns.map(({ header }) => header.toLowerCase()))

/** The columns that the user matched before in a table with the same headings. */
export function keptColumns(table: Table): Columns | undefined {
  return read().find(([signature]) => signature === signatureOf(table))?.[1]
}

export function keepColumns(table: Table, columns: Columns): void {
  const signature = signatureOf(table)
  const others = read().filter(([other]) => other !== signature)
  const kept = [[signature, columns], ...others].slice(0, MOST_TABLES)
  try {
    localStorage.setItem(NAME, JSON.stringify(kept))
  } catch {
    // Storage is full or blocked. Next time the user has to match the columns again.
  }
}

function read(): [string, Columns][] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => Array.isArray(one?.[1])) : []
  } catch {
    return []
  }
}
