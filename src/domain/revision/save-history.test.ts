import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Holiday } from '../../contract/holidays.ts'
import { blankEntry, fieldsOf } from '../holidays/holiday-entry.ts'
import {
  addEntry,
  type HistoryEntry,
  holidaysEntry,
  MOST_SAVES,
  parseHistory,
} from './save-history.ts'

/** At this time no entry of the tests is a week old. */
const parsed = (text: string | null) => parseHistory(text, 0)

const entryOf = (at: number, value: unknown = at): HistoryEntry => ({
  at,
  address: '/settings/general#name',
  rows: [{ field: 'Name', before: '', after: String(at) }],
  before: { name: '' },
  after: { name: value },
  secrets: [],
})
const times = (entries: HistoryEntry[]) => entries.map(({ at }) => at)

test('the newest is first, and fifty are kept', () => {
  let entries: HistoryEntry[] = []
  for (let at = 1; at <= 60; at++) entries = addEntry(entries, entryOf(at))
  expect(entries).toHaveLength(MOST_SAVES)
  expect(times(entries).at(0)).toBe(60)
  expect(times(entries).at(-1)).toBe(11)
})

test('drops the oldest for large entries, and keeps none that is too large', () => {
  const large = 'x'.repeat(200_000)
  let entries: HistoryEntry[] = []
  for (const at of [1, 2, 3]) entries = addEntry(entries, entryOf(at, large))
  expect(times(entries)).toEqual([3, 2])
  expect(times(addEntry(entries, entryOf(4, 'x'.repeat(600_000))))).toEqual([3, 2])
})

test('a clock that was set back mixes up no order and no two saves', () => {
  const entries = addEntry(addEntry([], entryOf(1000)), entryOf(1))
  expect(times(entries)).toEqual([1001, 1000])
})

test('reads what it kept', () => {
  const entries = [entryOf(2), entryOf(1)]
  expect(parsed(JSON.stringify(entries))).toEqual(entries)
})

test.each([null, '', 'nonsense', '{"at":1}', '[1,null,{}]', 'null'])('%s is no history', (text) => {
  expect(parsed(text)).toEqual([])
})

test('keeps the other entries beside a broken one, and ignores addresses of other sites', () => {
  const kept = [
    { ...entryOf(3), rows: 'x' },
    { ...entryOf(2), address: '//evil.example' },
    entryOf(1),
  ]
  expect(times(parsed(JSON.stringify(kept)))).toEqual([1])
})

test('reads any stored text without throwing', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      for (const entry of parsed(text)) expect(entry.rows).toBeInstanceOf(Array)
    }),
  )
})

const days = (count: number): Holiday[] =>
  Array.from({ length: count }, (_, i) => ({
    ...fieldsOf({ ...blankEntry('2026-12-24', 'GBR'), name: `Day ${i}` }),
    id: `h${i}`,
    colour: 'red',
  }))
const sentence = () => '24 December'

test('keeps the IDs of added holidays, and all of deleted ones, unknown fields included', () => {
  const added = holidaysEntry('added', days(2), sentence)
  expect(added).toMatchObject({
    rows: [
      { field: 'Day 0', before: '', after: '24 December' },
      { field: 'Day 1', before: '', after: '24 December' },
    ],
    holidays: { added: ['h0', 'h1'] },
  })
  const deleted = holidaysEntry('deleted', days(1), sentence)
  expect(deleted.rows).toEqual([{ field: 'Day 0', before: '24 December', after: '' }])
  expect(deleted.holidays).toMatchObject({ deleted: [{ name: 'Day 0', colour: 'red' }] })
  expect(JSON.stringify(deleted.holidays)).not.toContain('h0')
  const kept = [
    { ...deleted, address: '/holidays', at: 2 },
    { ...added, address: '/holidays', at: 1 },
  ]
  expect(parsed(JSON.stringify(kept))).toEqual(kept)
})

test('counts too many holidays without reverting them, and reverts none with an unknown ID', () => {
  const { rows, unlisted, holidays } = holidaysEntry('deleted', days(510), sentence)
  expect(rows).toHaveLength(500)
  expect(unlisted).toBe(10)
  expect(holidays).toBeUndefined()
  const unknown = days(1).map((holiday) => ({ ...holiday, id: '' }))
  expect(holidaysEntry('added', unknown, sentence).holidays).toBeUndefined()
  const most = { ...holidaysEntry('deleted', days(500), sentence), address: '/holidays', at: 1 }
  expect(addEntry([], most)).toEqual([most])
})

test.each([{ added: [1] }, { deleted: [{ name: 'x' }] }, {}, 'x'])(
  'what is kept of holidays is broken: %j',
  (holidays) => {
    expect(parsed(JSON.stringify([{ ...entryOf(1), holidays }]))).toEqual([])
  },
)
