import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addEntry, type HistoryEntry, MOST_SAVES, parseHistory } from './save-history.ts'

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

test('large ones push out the oldest, and what is too large is not kept', () => {
  const large = 'x'.repeat(200_000)
  let entries: HistoryEntry[] = []
  for (const at of [1, 2, 3]) entries = addEntry(entries, entryOf(at, large))
  expect(times(entries)).toEqual([3, 2])
  expect(addEntry([], entryOf(1, 'x'.repeat(600_000)))).toEqual([])
})

test('a clock that was set back mixes up no order and no two saves', () => {
  const entries = addEntry(addEntry([], entryOf(1000)), entryOf(1))
  expect(times(entries)).toEqual([1001, 1000])
})

test('what was kept is read again', () => {
  const entries = [entryOf(2), entryOf(1)]
  expect(parseHistory(JSON.stringify(entries))).toEqual(entries)
})

test.each([null, '', 'nonsense', '{"at":1}', '[1,null,{}]', 'null'])('%s is no history', (text) => {
  expect(parseHistory(text)).toEqual([])
})

test('a broken entry does not take the others with it, and an address elsewhere is none', () => {
  const kept = [
    { ...entryOf(3), rows: 'x' },
    { ...entryOf(2), address: '//evil.example' },
    entryOf(1),
  ]
  expect(times(parseHistory(JSON.stringify(kept)))).toEqual([1])
})

test('no text that a browser may hold breaks it', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      for (const entry of parseHistory(text)) expect(entry.rows).toBeInstanceOf(Array)
    }),
  )
})
