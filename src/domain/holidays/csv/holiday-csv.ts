import type { IcsOptions } from '../ics/holiday-ics.ts'
import type { Candidate } from '../import/import-plan.ts'
import type { Column } from './columns.ts'
import { guessTable, yearsOfHeadings } from './csv-columns.ts'
import { type DateOrder, dateOfCell, orderOfCell } from './csv-dates.ts'
import { headingZone } from './csv-headings.ts'
import { readRow } from './csv-row.ts'
import { readRows } from './csv-rows.ts'

/** The user's choices for a table. */
export interface CsvChoices {
  columns?: (Column | null)[]
  order?: DateOrder
}

/** The holidays of a table, and how the table was read. */
export interface CsvReading {
  candidates: Candidate[]
  /** `samples`: the values of the first rows. */
  columns: { header: string; column: Column | null; samples: string[] }[]
  /** Whether there is a column of names and one of dates. */
  isComplete: boolean
  /** Null while it is unknown whether the day or the month comes first. */
  order: DateOrder | null
  /** The first date that could be read in either order; null if there is none. */
  openDate: string | null
  hasHeadings: boolean
  /** Whether required columns were found by their cells alone. */
  isGuessed: boolean
  /** The rows above the headings */
  skipped: number
}

const SAMPLES = 3

/** Reads a table; null if the text is none. `region` is used for rows without one. */
export function readCsv(
  text: string,
  options: IcsOptions,
  choices: CsvChoices = {},
): CsvReading | null {
  const table = guessTable(readRows(text))
  if (!table) return null
  const { headers, rows, skipped, hasHeadings, width } = table
  const isOwn = choices.columns?.length === headers.length
  const columns = (isOwn && choices.columns) || table.columns
  const dates = rows.flatMap(({ cells }) =>
    cells.filter((_, i) => columns[i] === 'start' || columns[i] === 'end'),
  )
  const order = choices.order ?? orderOfHeadings(headers) ?? orderOf(dates)
  const has = (...wanted: Column[]) => wanted.every((column) => columns.includes(column))
  const isComplete =
    has('name') && (has('start') || has('day', 'month') || has('week', 'month', 'weekday'))
  const years = yearsOfHeadings(table)
  const zone = (hasHeadings && headers.map(headingZone).find(Boolean)) || ''
  const isEndAfter = headers.some((header) => /^dtend$/i.test(header.trim()))
  return {
    candidates: isComplete
      ? rows.flatMap((row) =>
          readRow(row, { ...options, columns, years, order, width, headingZone: zone, isEndAfter }),
        )
      : [],
    columns: headers.map((header, i) => ({
      header,
      column: columns[i] ?? null,
      samples: rows
        .map(({ cells }) => cells[i] ?? '')
        .filter(Boolean)
        .slice(0, SAMPLES),
    })),
    isComplete,
    order,
    skipped,
    hasHeadings,
    isGuessed: !isOwn && hasHeadings && table.isGuessed,
    openDate: dates.find((cell) => dateOfCell(cell, null) === 'two') ?? null,
  }
}

/**
 * The order that the headings name: "Date (DD/MM/YYYY)", "TT.MM.JJJJ". Yeastar's tables, recognized
 * by their headings, have the day first.
 */
function orderOfHeadings(headers: string[]): DateOrder | null {
  const has = (pattern: RegExp) => headers.some((header) => pattern.test(header))
  if (has(/(?:dd|tt|jj|gg)\W?mm|\(by (date|month)\)/i)) return 'dmy'
  return has(/mm\W?(?:dd|tt|jj|gg)/i) ? 'mdy' : null
}

/**
 * The order that fits all dates of a table; null if no date decides it, or dates contradict each
 * other.
 */
function orderOf(dates: string[]): DateOrder | null {
  const orders = new Set(dates.map(orderOfCell))
  orders.delete(null)
  return orders.size === 1 ? ([...orders][0] ?? null) : null
}
