import Papa from 'papaparse'
import type { HolidayFields } from '../../contract/holidays.ts'
import { daysInMonth } from '../time/calendar.ts'
import { ANY_YEAR, entryOf, fieldsOf, type HolidayEntry } from './holiday-entry.ts'
import type { Candidate, ImportFault } from './import-plan.ts'

const COLUMNS = ['name', 'region', 'every_year', 'start', 'start_time', 'end', 'end_time'] as const
type Column = (typeof COLUMNS)[number]

/** Other names that columns go by, in small letters and without what is no letter. */
const NAMES: Record<string, Column> = {
  holiday: 'name',
  title: 'name',
  summary: 'name',
  subject: 'name',
  country: 'region',
  yearly: 'every_year',
  everyyear: 'every_year',
  repeats: 'every_year',
  date: 'start',
  from: 'start',
  startdate: 'start',
  begin: 'start',
  to: 'end',
  until: 'end',
  enddate: 'end',
  starttime: 'start_time',
  fromtime: 'start_time',
  endtime: 'end_time',
  totime: 'end_time',
}

/** The holidays of a table, and the columns that were understood; null when it has no column of names or none of dates. */
export interface CsvReading {
  candidates: Candidate[]
  columns: { header: string; column: Column | null }[]
}

/** Reads a table with a row of headings; `region` is used where a row has none. */
export function readCsv(text: string, region: string): CsvReading | null {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' })
  const [head = [], ...rows] = data
  const columns = head.map((header) => ({ header, column: columnOf(header) }))
  const has = (wanted: Column) => columns.some(({ column }) => column === wanted)
  if (!has('name') || !has('start')) return null
  const candidates = rows.map((cells, index): Candidate => {
    const row: Partial<Record<Column, string>> = {}
    columns.forEach(({ column }, i) => {
      if (column) row[column] ??= unescaped(cells[i]?.trim() ?? '')
    })
    const named = { source: String(index + 2), name: row.name ?? '' }
    const read = entryFrom(row, region)
    return typeof read === 'string'
      ? { ...named, fault: read }
      : { ...named, fields: fieldsOf(read) }
  })
  return { candidates, columns }
}

/** Holidays as a table; the same when it is read again. Cells that a spreadsheet would take for a formula are made a text. */
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
const unescaped = (cell: string) => (/^'['=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

function columnOf(header: string): Column | null {
  const plain = header.toLowerCase().trim()
  return COLUMNS.find((column) => column === plain) ?? NAMES[plain.replace(/[^a-z]/g, '')] ?? null
}

function entryFrom(
  row: Partial<Record<Column, string>>,
  region: string,
): HolidayEntry | ImportFault {
  if (!row.name) return 'no_name'
  if (!row.start) return 'no_date'
  const every_year = isYes(row.every_year) || /^(--)?\d\d-\d\d$/.test(row.start)
  const start = dateFrom(row.start, every_year)
  const end = row.end ? dateFrom(row.end, every_year) : start
  if (!start || !end) return 'bad_date'
  const start_time = row.start_time ? timeFrom(row.start_time) : '00:00'
  const end_time = row.end_time ? timeFrom(row.end_time) : '23:59'
  if (!start_time || !end_time) return 'bad_time'
  const kind = end !== start ? 'several' : 'part'
  if (!every_year && end < start) return 'order'
  return {
    name: row.name,
    region: (row.region || region).toUpperCase(),
    ...{ kind, every_year, start, start_time, end, end_time },
  }
}

const isYes = (text = '') => /^(yes|y|true|1|x|ja|oui|si|sí)$/i.test(text)

/** "2026-12-24", "2026/12/24", "24.12.2026"; without a year "--12-24", "12-24". What could be two dates (1/2/2026) is none. */
function dateFrom(text: string, isYearly: boolean): string | null {
  const full = /^(\d{4})[-/.](\d\d?)[-/.](\d\d?)$/.exec(text)
  const german = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(text)
  const short = isYearly && /^(?:--)?(\d\d)-(\d\d)$/.exec(text)
  const parts = full
    ? full.slice(1)
    : german
      ? german.slice(1).reverse()
      : short
        ? [String(ANY_YEAR), ...short.slice(1)]
        : null
  if (!parts) return null
  const [year = 0, month = 0, day = 0] = parts.map(Number)
  const counted = isYearly ? ANY_YEAR : year
  if (year < 1 || day < 1 || day > daysInMonth(counted, month)) return null
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(counted).padStart(4, '0')}-${two(month)}-${two(day)}`
}

function timeFrom(text: string): string | null {
  if (text === '24:00') return '23:59'
  const [, hour, minute] = /^(\d\d?):(\d\d)(?::\d\d)?$/.exec(text) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}
