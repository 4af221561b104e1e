import { expect, it } from 'vitest'
import type { HolidayFields } from '../../contract/holidays.ts'
import { tenantDefaults } from '../../contract/values/defaults.ts'
import { blankEntry, fieldsOf, type HolidayEntry } from '../holidays/holiday-entry.ts'
import { startOf } from '../time/calendar.ts'
import { warningsOf } from './holiday-warnings.ts'

const now = startOf('2026-11-25')
const day = { enabled: true, ranges: [{ from: '09:00', to: '17:00' }] }
const closed = { enabled: false, ranges: [] }
const hours = {
  ...tenantDefaults.office_hours,
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: closed,
  sunday: closed,
}
const holiday = (date: string, more: Partial<HolidayEntry> = {}): HolidayFields =>
  fieldsOf({ ...blankEntry(date, 'GBR'), name: 'A', ...more })
const kinds = (of: HolidayFields, others: HolidayFields[] = []) =>
  warningsOf(of, others, hours, now).map(({ kind }) => kind)

it('has no warning for an ordinary day', () => {
  expect(kinds(holiday('2026-12-24'), [holiday('2026-12-25', { name: 'B' })])).toEqual([])
})

it('points out an overlap, with the names', () => {
  const part = { kind: 'part', start_time: '12:00', end_time: '17:00' } as const
  const other = holiday('2026-12-24', { ...part, name: 'B' })
  expect(warningsOf(holiday('2026-12-24'), [other], hours, now)).toEqual([
    { kind: 'overlap', names: ['B'] },
  ])
  expect(
    kinds(holiday('2026-12-24', { ...part, end_time: '12:00', start_time: '09:00' }), [other]),
  ).toEqual([])
})

it('points out the same name in the same year, and not a floating day in another', () => {
  expect(kinds(holiday('2026-12-24'), [holiday('2026-12-29', { name: ' a ' })])).toEqual([
    'same_name',
  ])
  expect(kinds(holiday('2026-12-24'), [holiday('2027-12-29')])).toEqual([])
})

it('points out what closes nothing', () => {
  expect(kinds(holiday('2026-12-26'))).toEqual(['closed_anyway'])
  const evening = { kind: 'part', start_time: '18:00', end_time: '20:00' } as const
  expect(kinds(holiday('2026-12-24', evening))).toEqual(['closed_hours'])
  expect(kinds(holiday('2026-12-24', { ...evening, start_time: '16:59' }))).toEqual([])
})
