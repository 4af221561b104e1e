import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween, patch } from './diff-and-patch.ts'
import { isSame } from './same.ts'

const json = fc.jsonValue()

describe('changesBetween', () => {
  test('names what differs by its path', () => {
    const before = { name: 'A', e164: { enabled: false, prefix: '9' } }
    const after = { name: 'B', e164: { enabled: true, prefix: '9' } }
    expect(changesBetween(before, after)).toEqual([
      { path: 'name', before: 'A', after: 'B' },
      { path: 'e164.enabled', before: false, after: true },
    ])
  })

  test('finds the entry that was added, removed or edited in a list', () => {
    const list = [{ id: 1 }, { id: 2 }, { id: 3 }]
    expect(changesBetween({ list }, { list: [...list, { id: 4 }] })).toEqual([
      { path: 'list', before: undefined, after: { id: 4 } },
    ])
    expect(changesBetween({ list }, { list: [{ id: 1 }, { id: 3 }] })).toEqual([
      { path: 'list', before: { id: 2 }, after: undefined },
    ])
    expect(
      changesBetween({ list }, { list: [{ id: 2 }, { id: 8 }, { id: 3 }, { id: 9 }] }),
    ).toEqual([
      { path: 'list', before: { id: 1 }, after: undefined },
      { path: 'list', before: undefined, after: { id: 8 } },
      { path: 'list', before: undefined, after: { id: 9 } },
    ])
    expect(changesBetween({ list }, { list: [{ id: 1 }, { id: 9 }, { id: 3 }] })).toEqual([
      { path: 'list', before: { id: 2 }, after: { id: 9 } },
    ])
  })

  test('finds nothing between a value and itself, and something between values that are not the same', () => {
    fc.assert(
      fc.property(json, (value) => changesBetween(value, structuredClone(value)).length === 0),
    )
    fc.assert(
      fc.property(
        json,
        json,
        (one, other) => (changesBetween(one, other).length === 0) === isSame(one, other),
      ),
    )
  })
})

describe('isSame', () => {
  test('does not mind the order of names', () => {
    expect(isSame({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true)
    expect(isSame([1, 2], [2, 1])).toBe(false)
    expect(isSame({ a: undefined }, { b: undefined })).toBe(false)
  })
})

describe('patch', () => {
  test('sends unedited values exactly as they came', () => {
    const raw = { name: 'A', website: null, recording_retention: '180', newer_field: [1] }
    const before = { name: 'A', website: '', recording_retention: 180 }
    expect(patch(raw, before, { ...before, name: 'B' })).toEqual({ ...raw, name: 'B' })
  })

  test('does not invent what the server did not send', () => {
    const before = { name: 'A', stir_shaken_key: '' }
    expect(patch({ name: 'A' }, before, { ...before, name: 'B' })).toEqual({ name: 'B' })
  })

  test('keeps the neighbours of a changed part', () => {
    const raw = { e164: { enabled: false, prefix: null, newer: 1 } }
    const before = { e164: { enabled: false, prefix: '' } }
    expect(patch(raw, before, { e164: { enabled: true, prefix: '' } })).toEqual({
      e164: { enabled: true, prefix: null, newer: 1 },
    })
  })

  test.each([null, undefined, {}])('sends a part of which %j was read as it was shown', (week) => {
    const day = (enabled: boolean) => ({ enabled, ranges: [] })
    const before = { name: 'A', week: { monday: day(true), sunday: day(true) } }
    const after = { name: 'A', week: { monday: day(true), sunday: day(false) } }
    const raw = { name: 'A', week }
    expect(patch(raw, before, { ...before, name: 'B' })).toEqual({ name: 'B', week })
    expect(patch(raw, before, after)).toEqual(after)
  })

  test('keeps unknown fields of list entries', () => {
    const raw = {
      list: [
        { id: 1, newer: 'x' },
        { id: 2, newer: 'y' },
      ],
    }
    const before = { list: [{ id: 1 }, { id: 2 }] }
    expect(patch(raw, before, { list: [{ id: 1 }, { id: 5 }] })).toEqual({
      list: [
        { id: 1, newer: 'x' },
        { id: 5, newer: 'y' },
      ],
    })
    expect(patch(raw, before, { list: [{ id: 2 }] })).toEqual({
      list: [{ id: 2, newer: 'y' }],
    })
  })

  test('is the raw value when nothing changed, and reads as the new values when raw is what was before', () => {
    fc.assert(fc.property(json, json, (raw, value) => isSame(patch(raw, value, value), raw)))
    const text = fc.string({ maxLength: 2 })
    const rows = fc.array(fc.record({ id: text, note: text }))
    const shape = fc.record({ a: text, rows, c: fc.record({ d: fc.array(text) }) })
    fc.assert(
      fc.property(shape, shape, (before, after) => {
        expect(patch(structuredClone(before), before, after)).toEqual(after)
      }),
    )
  })
})

test('counts an atomic path as one change', () => {
  const before = { days: { a: { on: true, list: [1, 2] }, b: { on: true, list: [] } } }
  const after = { days: { a: { on: false, list: [] }, b: { on: true, list: [] } } }
  expect(changesBetween(before, after, ['days.a', 'days.b'])).toEqual([
    { path: 'days.a', before: before.days.a, after: after.days.a },
  ])
})
