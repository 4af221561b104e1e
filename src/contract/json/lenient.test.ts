import { describe, expect, test } from 'vitest'
import { parseLenient } from './lenient.ts'

interface Form {
  name: string
  on: boolean
  days: number
  hours: { monday: { ranges: unknown[] } }
  rows: { id: string; note: string }[]
}

const defaults: Form = {
  name: '',
  on: false,
  days: 30,
  hours: { monday: { ranges: [] } },
  rows: [],
}
const entries = { rows: { id: '', note: '' }, ranges: { from: '' } }
const read = (raw: unknown) => parseLenient(defaults, raw, entries)

describe('parseLenient', () => {
  test.each([null, undefined, {}, { name: null, days: null, hours: null, rows: null }])(
    'fills what is missing: %j',
    (raw) => {
      expect(read(raw)).toEqual({
        values: defaults,
        invalidPaths: [],
        missingPaths: ['on', 'days'],
      })
    },
  )

  test('takes a number in a string, and keeps what breaks a limit', () => {
    expect(read({ days: '180' })).toMatchObject({ values: { days: 180 }, invalidPaths: [] })
    expect(read({ days: ' 20 ' }).values.days).toBe(20)
    expect(read({ days: -1 })).toMatchObject({ values: { days: -1 }, invalidPaths: [] })
  })

  test.each(['', 'many', '0x10', '1e3', '1,5', 'NaN', 'Infinity'])('%j is no number', (days) => {
    expect(read({ days })).toMatchObject({ values: defaults, invalidPaths: ['days'] })
  })

  test.each([true, 1, '1', 'true', 'TRUE', ' Yes ', 'on', 'enabled'])('reads %j as on', (on) => {
    expect(read({ on })).toMatchObject({ values: { on: true }, invalidPaths: [] })
  })

  test.each([false, 0, '0', 'false', 'No', 'OFF', 'disabled'])('reads %j as off', (on) => {
    const shape = { on: true }
    expect(parseLenient(shape, { on })).toMatchObject({ values: { on: false }, invalidPaths: [] })
  })

  test.each([2, -1, '', 'perhaps', 'constructor', [], {}])('%j is neither on nor off', (on) => {
    expect(read({ on }).invalidPaths).toEqual(['on'])
  })

  test('takes a number for a text, such as an id or an area code', () => {
    expect(read({ name: 30, rows: [{ id: 7 }] })).toMatchObject({
      values: { name: '30', rows: [{ id: '7', note: '' }] },
      invalidPaths: [],
    })
  })

  test('reads a null or missing list as empty, whatever its default', () => {
    const day = { enabled: false, ranges: [{ from: '09:00' }] }
    const readDay = (raw: unknown) => parseLenient({ day }, raw, entries).values.day
    expect(readDay({ day: { enabled: true, ranges: null } })).toEqual({ enabled: true, ranges: [] })
    expect(readDay({ day: { enabled: true } })).toEqual({ enabled: true, ranges: [] })
    expect(readDay({ day: null })).toEqual(day)
  })

  test('reports each default that replaces a missing value, but no blank', () => {
    const day = { enabled: true, ranges: [{ from: '09:00' }] }
    const shape = { name: '', zone: 'UTC', hours: { monday: day, sunday: day }, rows: [] }
    const missingIn = (raw: unknown) => parseLenient(shape, raw, entries).missingPaths
    expect(missingIn({ zone: '', hours: { monday: day, sunday: day } })).toEqual([])
    expect(missingIn({ name: null, zone: null, hours: { monday: { ranges: [] } } })).toEqual([
      'zone',
      'hours.monday.enabled',
      'hours.sunday.enabled',
      'hours.sunday.ranges',
    ])
  })

  test('keeps an unknown option, time zone or currency', () => {
    expect(read({ name: 'Mars/Olympus' })).toMatchObject({ values: { name: 'Mars/Olympus' } })
  })

  test('reports a value of another kind by its path', () => {
    const { values, invalidPaths } = read({
      name: true,
      on: 'perhaps',
      days: 'many',
      hours: [],
      rows: 'x',
    })
    expect(values).toEqual(defaults)
    expect(invalidPaths).toEqual(['name', 'on', 'days', 'hours', 'rows'])
  })

  test('reads the entries of a list into their shape', () => {
    const { values, invalidPaths } = read({ rows: [{ id: 'a', newer: 1 }, { id: {} }, null] })
    expect(values.rows).toEqual([
      { id: 'a', note: '' },
      { id: '', note: '' },
      { id: '', note: '' },
    ])
    expect(invalidPaths).toEqual(['rows.1.id', 'rows.2'])
  })

  test('an HTML page or a list where an object was expected is reported whole', () => {
    expect(read('<html>').invalidPaths).toEqual([''])
    expect(read([]).invalidPaths).toEqual([''])
  })
})
