import { expect, test } from 'vitest'
import type { AuditEntry } from '../../contract/audit-logs.ts'
import { byDay, instantOf } from './by-day.ts'

const at = (created_at: string) => ({ created_at }) as AuditEntry
const days = (zone: string, ...times: string[]) =>
  byDay(times.map(at), zone).map(({ date, entries }) => [
    date,
    entries.map(({ created_at }) => created_at),
  ])

test('groups entries by the days of the zone, newest first, in whatever order they came', () => {
  const [evening, night, later] = [
    '2026-11-26T22:30:00Z',
    '2026-11-26T23:30:00Z',
    '2026-11-27T01:00:00+01:00',
  ]
  expect(days('Europe/Paris', evening, later, night)).toEqual([
    ['2026-11-27', [later, night]],
    ['2026-11-26', [evening]],
  ])
  expect(days('UTC', evening, later, night)).toEqual([
    ['2026-11-27', [later]],
    ['2026-11-26', [night, evening]],
  ])
})

test('entries without a time come last', () => {
  expect(days('UTC', 'yesterday', '2026-11-26T10:00:00Z', '')).toEqual([
    ['2026-11-26', ['2026-11-26T10:00:00Z']],
    ['', ['yesterday', '']],
  ])
})

test.each(['', '1', '2026-13-01T00:00:00Z', '2026-11-26', '2026-11-26 10:00:00', 'now'])(
  '"%s" is no time',
  (text) => expect(instantOf(at(text))).toBeNull(),
)
