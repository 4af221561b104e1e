import { type HolidayFields, holidayFields } from '../../contract/holidays.ts'
import { entryOf, fieldsOf } from './holiday-entry.ts'

/**
 * A change to several holidays at once. `move` and `copy` are by a number of years, negative for
 * back. Times are "HH:MM"; from 00:00 to 23:59 is all day.
 */
export type BulkChange =
  | { kind: 'move' | 'copy'; years: number }
  | { kind: 'times'; from: string; to: string }
  | { kind: 'region'; region: string }

/**
 * A holiday after a change. Null if nothing changes or the change is impossible: a yearly holiday
 * has no year to move, and not every year has a 29 February.
 */
export function bulkChanged<H extends HolidayFields>(holiday: H, change: BulkChange): H | null {
  const next = { ...holiday, ...changesOf(holiday, change) }
  const isSame = JSON.stringify(next) === JSON.stringify(holiday)
  return isSame || !holidayFields.safeParse(next).success ? null : next
}

function changesOf(holiday: HolidayFields, change: BulkChange): Partial<HolidayFields> {
  if (change.kind === 'region') return { region: change.region }
  if (change.kind === 'times') {
    const entry = entryOf(holiday)
    const kind = entry.kind === 'several' ? 'several' : 'part'
    return fieldsOf({ ...entry, kind, start_time: change.from, end_time: change.to })
  }
  const { every_year, year_start, year_end } = holiday
  const years = every_year ? 0 : change.years
  return { year_start: year_start + years, year_end: year_end + years }
}
