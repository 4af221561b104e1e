import { expect, test } from 'vitest'
import type { HolidayEntry } from '../../domain/holidays/holiday-entry.ts'
import { changesOf } from './changed.ts'

const entry: HolidayEntry = {
  name: 'Party',
  region: 'GBR',
  kind: 'part',
  every_year: false,
  start: '2026-12-24',
  start_time: '12:00',
  end: '2026-12-24',
  end_time: '23:59',
}
const moved = { ...entry, start: '2026-12-23', end: '2026-12-23' }
const paths = (after: HolidayEntry, isDerived?: (now: HolidayEntry, field: string) => boolean) =>
  changesOf(isDerived ? { isDerived } : {}, entry, after).map(({ path }) => path)

test('lists every change', () => {
  expect(paths(moved)).toEqual(['start', 'end'])
})

test('leaves out fields that follow from others with the values after the change', () => {
  const isDerived = ({ kind }: HolidayEntry, field: string) => field === 'end' && kind !== 'several'
  expect(paths(moved, isDerived)).toEqual(['start'])
  expect(paths({ ...moved, kind: 'several' }, isDerived)).toEqual(['kind', 'start', 'end'])
})
