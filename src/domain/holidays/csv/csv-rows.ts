import Papa from 'papaparse'

/** A row of a table with its line in the file, counted from 1. */
export interface CsvRow {
  line: number
  cells: string[]
}

const DELIMITERS = [',', ';', '\t', '|']

/**
 * The rows of a table that are not empty. The delimiter is the one that the first line names
 * ("sep=;"), or else the one that gives the most regular table.
 */
export function readRows(text: string): CsvRow[] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?|[\u2028\u2029]/g, '\n')
  const [first = '', named] = /^"?sep=(.)"?[ \t]*\n/i.exec(plain) ?? []
  const body = first ? plain.slice(first.length) : plain
  const skipped = first ? 1 : 0
  const tables = (named ? [named] : DELIMITERS).map((delimiter) => split(body, delimiter))
  const best = tables.reduce((a, b) => (regularity(b) > regularity(a) ? b : a))
  return best.map(({ line, cells }) => ({ line: line + skipped, cells }))
}

function split(text: string, delimiter: string): CsvRow[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' })
  // An unclosed quote would put the rest of the file into one cell.
  const isBroken = errors.some(({ type }) => type === 'Quotes')
  const rows = isBroken ? text.split('\n').map((line) => splitLine(line, delimiter)) : data
  return rows
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

function splitLine(line: string, delimiter: string): string[] {
  const { data, errors } = Papa.parse<string[]>(line, { delimiter })
  if (errors.some(({ type }) => type === 'Quotes')) {
    return line.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, ''))
  }
  return data[0] ?? ['']
}

/**
 * How much rows look like a table: how many of them have the most common number of cells, which
 * must be two or more.
 */
function regularity(rows: CsvRow[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows.slice(0, 200)) {
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values())
}
