import { WEEKDAYS } from '../../../contract/values/weekdays.ts'
import { unescapedCell } from '../../text/formula.ts'
import { dateOf, wallMinutes, weekdayOf } from '../../time/calendar.ts'
import { twoDigits } from '../../time/date-text.ts'
import { fieldsOf } from '../holiday-entry.ts'
import { importName } from '../import/import-name.ts'
import type { Candidate } from '../import/import-plan.ts'
import type { Column } from './columns.ts'
import { type DateOrder, dateOfCell, monthOf, weekdayOfName } from './csv-dates.ts'
import { type Cells, entryOfCells, type Failed, type RowOptions } from './csv-entry.ts'
import { ASTERISK_TIME } from './csv-headings.ts'
import { regionOfCell } from './csv-regions.ts'
import type { CsvRow } from './csv-rows.ts'
import { rangeOfCell, withMinutes } from './csv-times.ts'
import { NO, YES } from './csv-words.ts'
import { plainText } from './plain-text.ts'

/** The holidays of a row. Empty for a row without name and date, such as a sum below the table. */
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
  const isOneDay = wordOf(one('consecutive')) === false
  const dated = cellsOf(cells, options).map((found) => (isOneDay ? { ...found, end: '' } : found))
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

/**
 * Rejoins a date that a comma split into two cells ("Jan 1", "2027"), which makes the row longer
 * than the headings.
 */
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

function cellsOf(cells: string[], { columns, years, order, headingZone }: RowOptions): Cells[] {
  const at = (column: Column) => columns.flatMap((one, i) => (one === column ? [i] : []))
  const cell = (i?: number) => (i === undefined ? '' : unescapedCell(cells[i] ?? ''))
  const [ends, starts] = [at('end'), at('start')]
  const [startTimes, endTimes] = [at('start_time'), at('end_time')]
  const startTime = (i: number) =>
    withMinutes(cell(startTimes[i] ?? startTimes[0]), cell(at('start_minute')[0]))
  const endTime = (i: number) =>
    withMinutes(cell(endTimes[i] ?? endTimes[0]), cell(at('end_minute')[0]))
  const zone = cell(at('zone')[0]) || headingZone
  const year = Number(plainText(cell(at('year')[0]))) || null
  const found = starts.map(
    (column, i): Cells => ({
      start: cell(column),
      end: cell(ends[i]),
      start_time: startTime(i),
      end_time: endTime(i),
      year: years[column] ?? year,
      zone,
    }),
  )
  const part = (prefix: '' | 'end_') =>
    (['year', 'month', 'day'] as const).map((name) => cell(at(`${prefix}${name}`)[0]))
  const [from, to] = [joined(part('')), joined(part('end_'))]
  if (from) {
    const times = { start_time: startTime(0), end_time: endTime(0) }
    found.push({ start: from, end: to, ...times, year: null, zone })
  }
  return found.filter(({ start }) => start !== '').map((one) => withRange(one, order))
}

/** Joins year, month and day from their own columns into one date; '' without a day and a month. */
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
 * Splits ranges such as "24 Dec - 26 Dec 2026", "12:00-17:00" and the times of Asterisk,
 * "*|*|25|dec".
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

/** The dates in the chosen years of a rule as Yeastar writes it: "First Week", "Monday", "May". */
function datesOfWeek(
  one: (column: Column) => string,
  { from, to, headingZone }: RowOptions,
): Cells[] {
  const nth = ['first', 'second', 'third', 'fourth', 'last'].findIndex((word) =>
    plainText(one('week')).startsWith(word),
  )
  const month = monthOf(one('month'))
  const weekday = weekdayOfName(one('weekday'))
  if (nth < 0 || month === null || weekday === null) return []
  const times = {
    start_time: withMinutes(one('start_time'), one('start_minute')),
    end_time: withMinutes(one('end_time'), one('end_minute')),
    zone: one('zone') || headingZone,
  }
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const year = from + i
    const days = Array.from({ length: 31 }, (_, day) => wallMinutes(year, month, day + 1)).filter(
      (day) => weekdayOf(day) === WEEKDAYS[weekday] && Number(dateOf(day).slice(5, 7)) === month,
    )
    const day = (nth === 4 ? days.at(-1) : days[nth]) ?? 0
    return { start: dateOf(day), end: '', ...times, year: null }
  })
}
