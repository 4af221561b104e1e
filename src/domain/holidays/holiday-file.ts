import { type CsvReading, readCsv } from './holiday-csv.ts'
import { type IcsOptions, readIcs } from './holiday-ics.ts'
import type { Candidate } from './import-plan.ts'

/** The most holidays that one file may bring. */
const MOST_ROWS = 5_000

/** A file as it was chosen: a table (.csv), or a calendar (.ics). */
export interface HolidayFile {
  isTable: boolean
  text: string
}

/** What a file holds: holidays, for a table what its columns were taken for, or why there is nothing. */
export type FileReading = Partial<Pick<CsvReading, 'columns'>> & {
  candidates: Candidate[]
  error: 'malformed' | 'tooMany' | 'nothing' | null
}

/** Reads a calendar or a table. */
export function readHolidayFile({ isTable, text }: HolidayFile, options: IcsOptions): FileReading {
  const table = isTable ? readCsv(text, options.region) : null
  const candidates = isTable ? table?.candidates : readIcs(text, options)?.candidates
  const none = (error: FileReading['error']): FileReading => ({ candidates: [], error })
  if (!candidates) return none('malformed')
  if (candidates.length > MOST_ROWS) return none('tooMany')
  if (candidates.length === 0) return none('nothing')
  return { candidates, error: null, ...(table && { columns: table.columns }) }
}
