import type { Column } from './columns.ts'
import { dateOfCell } from './csv-dates.ts'
import {
  type Content,
  columnOf,
  contentOf,
  headingWords,
  headingYear,
  isOther,
} from './csv-headings.ts'
import type { CsvRow } from './csv-rows.ts'

/** The headings of a table, the guessed kinds of its columns, and the rows below the headings. */
export interface CsvTable {
  headers: string[]
  columns: (Column | null)[]
  rows: CsvRow[]
  /** The rows above the headings, such as a title */
  skipped: number
  hasHeadings: boolean
  /**
   * Whether the columns of names or dates were found by their cells, because no heading names them.
   */
  isGuessed: boolean
  /** How many columns have a heading */
  width: number
}

const DATED = new Set<Column>(['start', 'day', 'month'])

/** How many rows may be above the headings. */
const MOST_ABOVE = 25

/**
 * Finds the headings of a table and guesses what its columns are; null if there is only one column.
 */
export function guessTable(all: CsvRow[]): CsvTable | null {
  const width = Math.max(0, ...all.map(({ cells }) => cells.length))
  if (width < 2) return null
  const at = headingsAt(all)
  const rows = all.slice(at + 1)
  const headers = Array.from({ length: width }, (_, i) => all[at]?.cells[i] ?? '')
  const cellsOf = (i: number) => rows.map(({ cells }) => cells[i] ?? '')
  const contents = headers.map((_, i) => contentOf(cellsOf(i)))
  const columns = guess(headers, contents)
  const isGuessed = fillFromContent(columns, contents, headers)
  return {
    headers: at < 0 ? headers.map((_, i) => String(i + 1)) : headers,
    columns,
    rows,
    isGuessed,
    width: at < 0 ? width : (all[at]?.cells.length ?? width),
    skipped: Math.max(0, at),
    hasHeadings: at >= 0,
  }
}

/**
 * The row with the headings: the most meaningful row before the first row with dates; -1 if there
 * is none.
 */
function headingsAt(rows: CsvRow[]): number {
  const isDated = ({ cells }: CsvRow) => cells.some((cell) => dateOfCell(cell, null) !== null)
  const top = rows.slice(0, MOST_ABOVE)
  const firstDated = top.findIndex(isDated)
  const above = firstDated < 0 ? top : top.slice(0, firstDated)
  let best = -1
  let most = 0
  above.forEach(({ cells }, at) => {
    const known = new Set(cells.map(columnOf).filter((column) => column !== null)).size
    const filled = cells.filter((cell) => cell !== '').length
    const score = filled < 2 ? 0 : known * 100 + filled
    if (score > most) [best, most] = [at, score]
  })
  return best
}

function guess(headers: string[], contents: Content[]): (Column | null)[] {
  const named = headers.map(columnOf)
  const columns = named.map((column, i) => byContent(column, headers[i] ?? '', contents[i]))
  if (!columns.some((column) => column && DATED.has(column))) {
    // "Jour férié" may head a column of dates or of names. A date column still counts as one if all
    // its rows lack a date: they are then reported as having none.
    const dated = contents.findIndex(
      ({ filled, dates }, i) => columns[i] === 'name' && filled > 0 && dates === filled,
    )
    const at = dated >= 0 ? dated : named.indexOf('start')
    if (at >= 0) columns[at] = 'start'
  }
  keepBestName(headers, columns)
  const has = (column: Column) => columns.includes(column)
  const isSplit =
    has('day') || (has('month') && columns.some((one, i) => one === 'start' && isPart(contents[i])))
  columns.forEach((column, i) => {
    const words = headingWords(headers[i] ?? '')
    if (isSplit && column === 'start' && isPart(contents[i])) columns[i] = 'day'
    if (isSplit && column === 'end' && isPart(contents[i])) columns[i] = 'end_day'
    if (column === null) return
    // A second column of a kind counts only if its heading differs by no more than a number:
    // "StartDateTime2".
    const earlier = columns.findIndex((one, at) => one === columns[i] && at < i)
    const stem = (text: string) => text.replace(/ by (date|month|week)$/, '')
    const isRepeated =
      ['start', 'end'].includes(column) &&
      stem(words) === stem(headingWords(headers[earlier] ?? ''))
    if (earlier >= 0 && !isRepeated) columns[i] = null
  })
  return columns
}

const isPart = (content?: Content) =>
  !!content && content.filled > 0 && content.parts === content.filled

/** What a column is by its heading, unless its cells contradict it. */
function byContent(column: Column | null, header: string, content?: Content): Column | null {
  if (!content || content.filled === 0) return column
  if (!column) return content.recurrences === content.filled ? 'every_year' : null
  // In French tables a "zone" is a part of the country.
  if (column === 'zone' && /^zone$/i.test(header)) return content.zones > 0 ? column : null
  const isTimes = content.times > content.filled / 2 && content.dates < content.times
  if (column === 'start' || column === 'end') {
    if (isTimes) return `${column}_time`
    return content.numbers > 0 || content.dates > 0 ? column : null
  }
  if (column === 'start_time' || column === 'end_time') {
    const isDates = content.dates > content.filled / 2 && content.times === 0
    return isDates ? (column === 'start_time' ? 'start' : 'end') : column
  }
  return column
}

/**
 * If several columns could be the name, keeps "name" itself, or else the first that is no
 * description.
 */
function keepBestName(headers: string[], columns: (Column | null)[]) {
  const names = columns.flatMap((column, i) => (column === 'name' ? [i] : []))
  const rank = (i: number) => {
    const text = headingWords(headers[i] ?? '')
    if (
      /^(description|local name|beschreibung|descripcion|descricao|descrizione|الوصف)$/.test(text)
    )
      return 2
    return text === 'name' ? 0 : 1
  }
  const [best] = names.sort((a, b) => rank(a) - rank(b) || a - b)
  for (const i of names) if (i !== best) columns[i] = null
}

/**
 * Finds columns that no heading names by their cells, if only one column fits. Returns whether it
 * did.
 */
function fillFromContent(
  columns: (Column | null)[],
  contents: Content[],
  headers: string[],
): boolean {
  const free = (test: (content: Content) => boolean) =>
    contents.flatMap((content, i) =>
      columns[i] === null && !isOther(headers[i] ?? '') && test(content) ? [i] : [],
    )
  const before = columns.join()
  const hasDate = columns.some((column) => column && DATED.has(column))
  const dated = free(({ filled, dates }) => filled > 0 && dates >= filled * 0.8)
  if (!hasDate && dated.length === 1) columns[dated[0] ?? 0] = 'start'
  const named = free(({ filled, words }) => filled > 0 && words >= filled * 0.5)
  if (!columns.includes('name') && named.length === 1) columns[named[0] ?? 0] = 'name'
  return columns.join() !== before
}

/** The year of each column's dates, if its heading names one. */
export const yearsOfHeadings = ({ headers, hasHeadings }: CsvTable): (number | null)[] =>
  headers.map((header) => (hasHeadings ? headingYear(header) : null))
