import { consoleKey } from '../../../api/session/storage.ts'
import type { FileReading } from '../../../domain/holidays/holiday-file.ts'

/**
 * Under this name the browser keeps what columns were matched with, by the headings of their table.
 */
const NAME = consoleKey('import-columns')
/** The oldest of more tables is forgotten. */
const MOST_TABLES = 20

export type Table = NonNullable<FileReading['table']>
export type Columns = Table['columns'][number]['column'][]

const signatureOf = ({ columns }: Table): string =>
  JSON.stringify(columns.map(({ header }) => header.toLowerCase()))

/** What the columns of a table with these headings were matched with before. */
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
    // Storage is full or forbidden: the columns are matched again next time.
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
