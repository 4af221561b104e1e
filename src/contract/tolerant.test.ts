import { describe, expect, test } from 'vitest'
import { readTolerantly } from './tolerant.ts'

const defaults = {
  name: '',
  on: false,
  days: 30,
  hours: { monday: { ranges: [] as unknown[] } },
  rows: [] as { id: string; note: string }[],
}
const entries = { rows: { id: '', note: '' }, ranges: { from: '' } }
const read = (raw: unknown) => readTolerantly(defaults, raw, entries)

describe('readTolerantly', () => {
  test.each([null, undefined, {}, { name: null, days: null, hours: null, rows: null }])(
    'fills what is missing: %j',
    (raw) => {
      expect(read(raw)).toEqual({ values: defaults, unread: [] })
    },
  )

  test('takes a number in a string, and keeps what breaks a limit', () => {
    expect(read({ days: '180' }).values.days).toBe(180)
    expect(read({ days: -1 })).toMatchObject({ values: { days: -1 }, unread: [] })
  })

  test('reports a value of another kind by its path', () => {
    const { values, unread } = read({ name: 7, on: 'yes', days: 'many', hours: [], rows: 'x' })
    expect(values).toEqual(defaults)
    expect(unread).toEqual(['name', 'on', 'days', 'hours', 'rows'])
  })

  test('reads the entries of a list into their shape', () => {
    const { values, unread } = read({ rows: [{ id: 'a', newer: 1 }, { id: 2 }, null] })
    expect(values.rows).toEqual([
      { id: 'a', note: '' },
      { id: '', note: '' },
      { id: '', note: '' },
    ])
    expect(unread).toEqual(['rows.1.id', 'rows.2'])
  })

  test('an HTML page or a list where an object was expected is reported whole', () => {
    expect(read('<html>').unread).toEqual([''])
    expect(read([]).unread).toEqual([''])
  })
})
