import { ownValue } from '../../../contract/json/own-value.ts'
import {
  DAY,
  dateOf,
  endTime,
  minuteOfDay,
  timeOf,
  type WallMinutes,
  wallMinutes,
} from '../../time/calendar.ts'
import { wallAt } from '../../time/clock-changes.ts'
import { type OffsetAt, offsetIn } from '../../time/time.ts'
import { ANY_YEAR, type fieldsOf } from '../holiday-entry.ts'
import { clockNotes } from '../ics/clock-notes.ts'
import type { IcsOptions } from '../ics/holiday-ics.ts'
import { moved } from '../ics/ics-event.ts'
import { zoneNamed } from '../ics/ics-zones.ts'
import type { ImportFault, ImportNote } from '../import/import-plan.ts'
import type { Column } from './columns.ts'
import { type CellDate, type DateOrder, dateOfCell } from './csv-dates.ts'
import { inferredTimes, isWholeDay, minutesOfCell } from './csv-times.ts'

/** How the rows of a table are read. */
export interface RowOptions extends IcsOptions {
  columns: (Column | null)[]
  /** The year that a column's heading names */
  years: (number | null)[]
  order: DateOrder | null
  /** How many columns have a heading */
  width: number
  /** The zone that a heading names, for rows without one */
  headingZone: string
  /** Whether an end without a time is the day after the last day, as in calendars. */
  isEndAfter: boolean
}

/** The cells of one holiday. A row may have several: "StartDateTime1", "StartDateTime2". */
export interface Cells {
  start: string
  end: string
  start_time: string
  end_time: string
  year: number | null
  /** The name of the holiday's zone, if a column has one. */
  zone: string
}

export type Failed = { fault: ImportFault; notes?: ImportNote[] }

type Entry = Pick<
  Parameters<typeof fieldsOf>[0],
  'every_year' | 'start' | 'start_time' | 'end' | 'end_time'
> & { kind: 'part' | 'several' }

/** Reads the cells of a holiday, or tells why they are none. */
export function entryOfCells(
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
  const isDayLong = times.start === 0 && (times.end === 0 || times.end >= DAY - 1)
  const zone = isDayLong ? { clock: null, notes: [] } : zoneOfCell(cells.zone, options)
  notes.push(...zone.notes)
  const wallOf = (date: CellDate, minutes: number): WallMinutes => {
    const on = (of: number) => wallMinutes(of, date.month, date.day, minutes)
    const wall = on(every_year ? ANY_YEAR : (date.year ?? year ?? ANY_YEAR))
    // Without an end time, the holiday ends with the day in the tenant's zone.
    if (!zone.clock || date.offset !== null || minutes === DAY) return wall
    const there = every_year ? on(options.from) : wall
    return wall + moved(there, zone.clock, offsetIn(options.zone)) - there
  }
  const first = wallOf(start, times.start % DAY)
  // An end at midnight belongs to the day before, unless that would leave no day.
  const isOnlyDay = times.end === 0 && wallOf(end ?? start, 0) === wallOf(start, 0)
  const last = wallOf(end ?? start, times.end) + (isOnlyDay ? DAY : 0)
  const endsAtMidnight = minuteOfDay(last) === 0
  const dateText = (wall: WallMinutes) =>
    every_year ? `${ANY_YEAR}${dateOf(wall).slice(4)}` : dateOf(wall)
  const [from, to] = [dateText(first), dateText(endsAtMidnight ? last - DAY : last)]
  if (!every_year && to < from) return { fault: 'order', notes }
  const clock = every_year || isDayLong ? null : offsetIn(options.zone)
  if (clock) notes.push(...clockNotes([first, last], clock))
  const entry = {
    every_year,
    start: from,
    start_time: timeOf(minuteOfDay(first)),
    end: to,
    end_time: endTime(endsAtMidnight ? DAY : minuteOfDay(last)),
  }
  return { entry: { ...entry, kind: to === from ? 'part' : 'several' }, notes }
}

/** The clock of a cell's zone; null if it is the tenant's own or unknown. */
function zoneOfCell(
  name: string,
  options: RowOptions,
): { clock: OffsetAt | null; notes: ImportNote[] } {
  if (name === '' || name === options.zone) return { clock: null, notes: [] }
  const chosen = ownValue(options.zones ?? {}, name)
  const clock = zoneNamed(name) ?? (chosen ? offsetIn(chosen) : null)
  return { clock, notes: clock ? [] : [{ kind: 'unknown_zone', value: name }] }
}

/**
 * The times of a holiday, 0 to 1440: from cells of their own, or else from beside its dates, or
 * else the whole day.
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
 * Converts a date with a time of another zone to the tenant's clock. Midnight stands for a whole
 * day and stays.
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
    offset: date.offset,
  }
}
