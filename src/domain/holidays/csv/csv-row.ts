import { WEEKDAYS } from '../../../contract/values/weekdays.ts'
import { unescapedCell } from '../../text/formula.ts'
import {
  DAY,
  dateOf,
  endTime,
  startOf,
  timeOf,
  wallMinutes,
  weekdayOf,
} from '../../time/calendar.ts'
import { wallAt } from '../../time/clock-changes.ts'
import { twoDigits } from '../../time/date-text.ts'
import { offsetIn } from '../../time/time.ts'
import { ANY_YEAR, fieldsOf } from '../holiday-entry.ts'
import type { IcsOptions } from '../ics/holiday-ics.ts'
import { importName } from '../import-name.ts'
import type { Candidate, ImportFault, ImportNote } from '../import-plan.ts'
import type { Column } from './columns.ts'
import { type CellDate, type DateOrder, dateOfCell, monthOf, weekdayOfName } from './csv-dates.ts'
import { ASTERISK_TIME } from './csv-headings.ts'
import { regionOfCell } from './csv-regions.ts'
import type { CsvRow } from './csv-rows.ts'
import { inferredTimes, isWholeDay, minutesOfCell, rangeOfCell } from './csv-times.ts'
import { NO, YES } from './csv-words.ts'
import { plainText } from './plain-text.ts'

/** How the rows of a table are read. */
export interface RowOptions extends IcsOptions {
  columns: (Column | null)[]
  /** The year that a column's heading names */
  years: (number | null)[]
  order: DateOrder | null
  /** How many columns have a heading */
  width: number
  /** Whether an end without a time is the day after the last one, as in calendars */
  isEndAfter: boolean
}

/** The cells of one holiday: a row may have several, "StartDateTime1", "StartDateTime2". */
interface Cells {
  start: string
  end: string
  start_time: string
  end_time: string
  year: number | null
}

type Failed = { fault: ImportFault; notes?: ImportNote[] }

/** The holidays of a row; none for one without name and date, such as a sum below the table. */
export function readRow(row: CsvRow, options: RowOptions): Candidate[] {
  const { columns } = options
  const { line } = row
  const cells = rejoined(row.cells, options)
  const all = (column: Column) =>
    columns.flatMap((one, i) => (one === column ? [unescapedCell(cells[i] ?? '')] : []))
  const one = (column: Column) => all(column).find((cell) => cell !== '') ?? ''
  const { name, notes } = importName(one('name'))
  const source = String(line)
  const refused = ({ fault, notes: more = [] }: Failed): Candidate => ({
    source,
    name,
    fault,
    notes: [...notes, ...more],
  })
  const dated = cellsOf(cells, options)
  if (!name && dated.length === 0 && !one('week')) return []
  if (!name) return [refused({ fault: 'no_name' })]
  const region = one('region')
    ? regionOfCell(one('region'))
    : { code: options.region, isPart: false }
  if (!region)
    return [refused({ fault: 'bad_region', notes: [{ kind: 'bad_value', value: one('region') }] })]
  if (region.isPart) notes.push({ kind: 'subdivision', value: one('region') })
  if (dated.length === 0 && one('week')) dated.push(...datesOfWeek(one, options))
  if (dated.length === 0) return [refused({ fault: one('week') ? 'bad_date' : 'no_date' })]
  const yearly = wordOf(one('every_year'))
  const whole = wordOf(one('all_day'))
  if (yearly === null) notes.push({ kind: 'unknown_word', value: one('every_year') })
  if (whole === null) notes.push({ kind: 'unknown_word', value: one('all_day') })
  return dated.map((found) => {
    const read = entryOfCells(found, { yearly, isWhole: whole === true }, options)
    if ('fault' in read) return refused(read)
    const fields = fieldsOf({ name, region: region.code, ...read.entry })
    return { source, name, fields, notes: [...notes, ...read.notes] }
  })
}

/** A row that is longer than the headings may have a date with a comma in it: "Jan 1", "2027". */
function rejoined(cells: string[], { columns, width, order }: RowOptions): string[] {
  if (cells.length <= width) return cells
  const at = cells.findIndex((cell, i) => {
    const isDate = columns[i] === 'start' || columns[i] === 'end'
    const whole = `${cell}, ${cells[i + 1]}`
    return isDate && /^\d{4}$/.test(cells[i + 1] ?? '') && dateOfCell(whole, order) !== null
  })
  if (at < 0) return cells
  return [...cells.slice(0, at), `${cells[at]}, ${cells[at + 1]}`, ...cells.slice(at + 2)]
}

/** Yes or no; undefined for an empty cell, null for a word that is neither. */
function wordOf(cell: string): boolean | null | undefined {
  const text = plainText(cell).trim()
  if (text === '') return undefined
  return YES.has(text) ? true : NO.has(text) ? false : null
}

function cellsOf(cells: string[], { columns, years, order }: RowOptions): Cells[] {
  const at = (column: Column) => columns.flatMap((one, i) => (one === column ? [i] : []))
  const cell = (i?: number) => (i === undefined ? '' : unescapedCell(cells[i] ?? ''))
  const [ends, starts] = [at('end'), at('start')]
  const [startTimes, endTimes] = [at('start_time'), at('end_time')]
  const year = Number(plainText(cell(at('year')[0]))) || null
  const found = starts.map(
    (column, i): Cells => ({
      start: cell(column),
      end: cell(ends[i]),
      start_time: cell(startTimes[i] ?? startTimes[0]),
      end_time: cell(endTimes[i] ?? endTimes[0]),
      year: years[column] ?? year,
    }),
  )
  const part = (prefix: '' | 'end_') =>
    (['year', 'month', 'day'] as const).map((name) => cell(at(`${prefix}${name}`)[0]))
  const [from, to] = [joined(part('')), joined(part('end_'))]
  if (from) {
    const times = { start_time: cell(startTimes[0]), end_time: cell(endTimes[0]) }
    found.push({ start: from, end: to, ...times, year: null })
  }
  return found.filter(({ start }) => start !== '').map((one) => withRange(one, order))
}

/** Year, month and day of columns of their own as one date; '' without a day and a month. */
function joined([year = '', monthText = '', day = '']: string[]): string {
  const month = monthOf(monthText)
  if (!day || !monthText) return ''
  const years = Number(plainText(year)) || null
  return month === null
    ? `${day} ${monthText}`
    : `${years ?? '-'}-${twoDigits(month)}-${twoDigits(plainText(day))}`
}

const BETWEEN = /\s+-\s+|\s*[–—]\s*|(?<=^\d{1,2}\.?)-|\s+(?:to|bis|until|au|al|tot|até)\s+/i

/**
 * Takes "24 Dec - 26 Dec 2026" and "12:00-17:00" apart, and the times of Asterisk, "*|*|25|dec".
 */
function withRange(cells: Cells, order: DateOrder | null): Cells {
  const [, hours, first, last, month] = ASTERISK_TIME.exec(cells.start) ?? []
  if (first && month) {
    const [start_time = '', end_time = ''] = hours === '*' ? [] : (hours?.split('-') ?? [])
    return {
      ...cells,
      start: `${first} ${month}`,
      end: last ? `${last} ${month}` : '',
      start_time,
      end_time,
    }
  }
  const times = cells.end_time === '' ? rangeOfCell(cells.start_time) : null
  const timed = times ? { ...cells, start_time: times[0], end_time: times[1] } : cells
  if (cells.end !== '' || dateOfCell(cells.start, order) !== null) return timed
  const [start = '', end = '', more] = cells.start.split(BETWEEN)
  const until = more === undefined && end !== '' ? dateOfCell(end, order) : null
  if (until === null || until === 'two') return timed
  // "24–26 December 2026"
  const begin = /^\d{1,2}\.?$/.test(start)
    ? joined([String(until.year ?? ''), String(until.month), start.replace('.', '')])
    : start
  return dateOfCell(begin, order) === null ? timed : { ...timed, start: begin, end }
}

/** "First Week", "Monday", "May" (Yeastar): the days of the chosen years. */
function datesOfWeek(one: (column: Column) => string, { from, to }: IcsOptions): Cells[] {
  const nth = ['first', 'second', 'third', 'fourth', 'last'].findIndex((word) =>
    plainText(one('week')).startsWith(word),
  )
  const month = monthOf(one('month'))
  const weekday = weekdayOfName(one('weekday'))
  if (nth < 0 || month === null || weekday === null) return []
  const times = { start_time: one('start_time'), end_time: one('end_time') }
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const year = from + i
    const days = Array.from({ length: 31 }, (_, day) => wallMinutes(year, month, day + 1)).filter(
      (day) => weekdayOf(day) === WEEKDAYS[weekday] && Number(dateOf(day).slice(5, 7)) === month,
    )
    const day = (nth === 4 ? days.at(-1) : days[nth]) ?? 0
    return { start: dateOf(day), end: '', ...times, year: null }
  })
}

type Entry = Pick<
  Parameters<typeof fieldsOf>[0],
  'every_year' | 'start' | 'start_time' | 'end' | 'end_time'
> & { kind: 'part' | 'several' }

function entryOfCells(
  cells: Cells,
  { yearly, isWhole }: { yearly: boolean | null | undefined; isWhole: boolean },
  options: RowOptions,
): Failed | { entry: Entry; notes: ImportNote[] } {
  const start = here(dateOfCell(cells.start, options.order), options)
  const end = cells.end ? here(dateOfCell(cells.end, options.order), options) : null
  for (const [cell, date] of [
    [cells.start, start],
    [cells.end, end],
  ] as const) {
    if (date === 'two') return { fault: 'two_dates', notes: [{ kind: 'bad_value', value: cell }] }
    if (cell && !date) return { fault: 'bad_date', notes: [{ kind: 'bad_value', value: cell }] }
  }
  if (!start || start === 'two' || end === 'two') return { fault: 'bad_date' }
  const year = start.year ?? cells.year ?? end?.year ?? null
  const every_year = yearly === true || year === null
  if (year === null && yearly === false)
    return { fault: 'bad_date', notes: [{ kind: 'bad_value', value: cells.start }] }
  const notes: ImportNote[] = []
  if (year === null && !yearly && !cells.start.startsWith('--')) {
    notes.push({ kind: 'no_year', value: cells.start })
  }
  if (!every_year && year !== null && (year < 1900 || year > 2200)) {
    notes.push({ kind: 'odd_year', value: String(year) })
  }
  const times = timesOf(cells, start, end, isWhole, options.isEndAfter)
  if ('fault' in times) return times
  notes.push(...times.notes)
  const dateText = (date: CellDate) =>
    dateOf(
      wallMinutes(every_year ? ANY_YEAR : (date.year ?? year ?? ANY_YEAR), date.month, date.day),
    )
  const from = dateText(start)
  let to = end ? dateText(end) : from
  let end_time = endTime(times.end)
  if (times.end === 0 || times.end === DAY) {
    // Midnight ends the day before, unless it is the only day.
    if (to !== from && times.end === 0) to = dayBefore(to, every_year)
    end_time = '23:59'
  }
  if (!every_year && to < from) return { fault: 'order', notes }
  const entry = {
    every_year,
    start: from,
    start_time: timeOf(times.start % DAY),
    end: to,
    end_time,
  }
  return { entry: { ...entry, kind: to === from ? 'part' : 'several' }, notes }
}

function dayBefore(date: string, isYearly: boolean): string {
  const before = dateOf(startOf(date) - DAY)
  return isYearly ? `${ANY_YEAR}${before.slice(4)}` : before
}

/**
 * The times of a holiday, 0 to 1440. From cells of their own, else from beside its dates, else the
 * whole day.
 */
function timesOf(
  cells: Cells,
  start: CellDate,
  end: CellDate | null,
  isWhole: boolean,
  isEndAfter: boolean,
): Failed | { start: number; end: number; notes: ImportNote[] } {
  const whole = isWhole || isWholeDay(cells.start_time)
  const read = (cell: string, beside?: number | null) =>
    cell ? minutesOfCell(cell) : (beside ?? undefined)
  const from = whole ? 0 : read(cells.start_time, start.time)
  const until = read(cells.end_time, end?.time)
  const bad = from === null ? cells.start_time : until === null && !whole ? cells.end_time : null
  if (bad !== null) return { fault: 'bad_time', notes: [{ kind: 'bad_value', value: bad }] }
  const isOneDay = cells.end === '' || cells.end === cells.start
  const inferred = !whole && isOneDay ? inferredTimes(cells.start_time, cells.end_time) : null
  if (inferred) {
    const value = `${cells.start_time} – ${cells.end_time}`
    return { ...inferred, notes: [{ kind: 'half_inferred', value }] }
  }
  const isAfter = isEndAfter && end !== null && until === undefined
  const last = isAfter ? 0 : whole ? (until === 0 ? 0 : DAY) : (until ?? DAY)
  return { start: from ?? 0, end: last, notes: [] }
}

/**
 * A date with a time of another zone as the tenant's clock shows it; midnight stands for the day.
 */
function here(date: CellDate | 'two' | null, { zone }: IcsOptions): CellDate | 'two' | null {
  if (!date || date === 'two' || date.offset === null || !date.time) return date
  const offsetAt = offsetIn(zone)
  if (!offsetAt) return date
  const utc = wallMinutes(date.year ?? ANY_YEAR, date.month, date.day, date.time) - date.offset
  const wall = new Date(wallAt(offsetAt, utc * 60_000) * 60_000)
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    time: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
    offset: null,
  }
}
