import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CsvChoices } from '../../../domain/holidays/csv/holiday-csv.ts'
import type { FileOptions } from '../../../domain/holidays/holiday-file.ts'
import { useToday } from '../calendar/use-today.ts'
import type { Encoding } from './file-questions.tsx'
import { type Columns, keepColumns, keptColumns, type Table } from './kept-columns.ts'
import { FileFailure, readFile } from './read-file.ts'

/** The largest accepted file, in bytes: more than twice the size of 10,000 holidays. */
const MOST_BYTES = 5_000_000

/**
 * The chosen file and the user's answers about it. `count` rises with each choice, since a changed
 * file can have the same name.
 */
interface Chosen {
  file: File | null
  count: number
  csv?: CsvChoices
  zones: Record<string, string>
  encoding: Encoding
}

const NOTHING = { zones: {}, encoding: 'windows-1252' } as const

/** Reads a file of holidays, with the user's answers to questions about it. */
export function useHolidayFile() {
  const { tenant, year, zone } = useToday()
  const region = tenant?.region ?? ''
  const [chosen, setChosen] = useState<Chosen>({ file: null, count: 0, ...NOTHING })
  const [years, setYears] = useState({ from: year, to: year + 2 })
  const { file, count, csv, zones, encoding } = chosen
  const isTooLarge = !!file && file.size > MOST_BYTES
  const query = useQuery({
    queryKey: ['holiday-file', count, { region, zone, years, csv, zones, encoding }],
    queryFn: async ({ signal }) => {
      const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer())
      const options: FileOptions = { region, zone, ...years, zones, encoding, csv }
      const reading = await readFile(bytes, options, signal)
      const columns = !csv?.columns && reading.table && keptColumns(reading.table)
      return columns ? readFile(bytes, { ...options, csv: { ...csv, columns } }, signal) : reading
    },
    enabled: !!file && !isTooLarge,
    // Keep showing the questions while an answer is applied, but not those of another file.
    placeholderData: (data, before) =>
      before?.queryKey[1] === count ? keepPreviousData(data) : undefined,
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const table = isTooLarge ? undefined : query.data?.table
  const failure = query.error instanceof FileFailure ? query.error.reason : 'malformed'
  return {
    query,
    chosen,
    years,
    setYears,
    zone,
    reading: isTooLarge ? undefined : query.data,
    table: table && withChoices(table, csv),
    error: isTooLarge ? ('tooLarge' as const) : query.error ? failure : query.data?.error,
    choose: (next: File | null) => setChosen({ file: next, count: count + 1, ...NOTHING }),
    answer: (answers: Partial<Pick<Chosen, 'csv' | 'zones' | 'encoding'>>) =>
      setChosen({ ...chosen, ...answers }),
    matchColumns: (columns: Columns) => {
      if (query.data?.table) keepColumns(query.data.table, columns)
      setChosen({ ...chosen, csv: { ...csv, columns } })
    },
  }
}

/** Shows a choice at once, before the file has been parsed with it. */
function withChoices(table: Table, { columns, order }: CsvChoices = {}): Table {
  return {
    ...table,
    order: order ?? table.order,
    columns: table.columns.map((one, i) =>
      columns ? { ...one, column: columns[i] ?? null } : one,
    ),
  }
}
