import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween } from '../diff-and-patch.ts'
import { isSame } from '../same.ts'
import { type Merge, merge } from './merge.ts'

const value = (merged: Merge<unknown>) => merged.value

/**
 * Objects with few different keys, so that both sides of a merge often change the same. No
 * undefined, which JSON doesn't have.
 */
const entry = fc.record({ id: fc.nat(5), text: fc.constantFrom('a', 'b', 'c') })
const document = fc.record({
  name: fc.constantFrom('x', 'y', 'z'),
  on: fc.boolean(),
  nested: fc.record({ a: fc.nat(3), b: fc.nat(3) }),
  list: fc.uniqueArray(entry, { maxLength: 4, selector: ({ id }) => id }),
})

describe('merge', () => {
  const base = { name: 'a', site: 'b', list: [{ id: 1, text: 'one' }] }

  test('takes from each side what only that side changed', () => {
    const merged = merge(base, { ...base, name: 'local' }, { ...base, site: 'remote' })
    expect(merged).toEqual({ value: { ...base, name: 'local', site: 'remote' }, conflicts: [] })
  })

  test('keeps the entries that both sides added, and the same one once', () => {
    const [two, three] = [
      { id: 2, text: 'two' },
      { id: 3, text: 'three' },
    ]
    const local = { ...base, list: [...base.list, two] }
    expect(value(merge(base, local, { ...base, list: [...base.list, three] }))).toEqual({
      ...base,
      list: [...base.list, two, three],
    })
    expect(value(merge(base, local, { ...local }))).toEqual(local)
  })

  test('merges within an entry, and removes what one side removed', () => {
    const two = { ...base, list: [...base.list, { id: 2, text: 'two' }] }
    const local = { ...two, list: [{ id: 1, text: 'local' }, two.list[1]] }
    const remote = { ...two, list: [{ id: 1, text: 'one' }] }
    expect(value(merge<unknown>(two, local, remote))).toEqual({
      ...base,
      list: [{ id: 1, text: 'local' }],
    })
  })

  test('tells what both changed, and takes the side that is chosen', () => {
    const local = { ...base, name: 'local' }
    const remote = { ...base, name: 'remote' }
    const conflict = { path: 'name', base: 'a', local: 'local', remote: 'remote' }
    expect(merge(base, local, remote)).toEqual({ value: local, conflicts: [conflict] })
    expect(value(merge(base, local, remote, new Map([['name', 'remote']])))).toEqual(remote)
  })

  test('an entry that one side changed and the other removed is a conflict', () => {
    const local = { ...base, list: [{ id: 1, text: 'local' }] }
    const merged = merge(base, local, { ...base, list: [] })
    expect(merged.conflicts).toMatchObject([{ path: 'list.0', remote: undefined }])
    const chosen = new Map([['list.0', 'remote' as const]])
    expect(value(merge(base, local, { ...base, list: [] }, chosen))).toEqual({ ...base, list: [] })
  })
})

describe('an atomic path that both changed', () => {
  const day = (enabled: boolean, ...ranges: string[]) => ({ monday: { enabled, ranges } })
  const base = day(true, '9-12')
  const put = (local: object, remote: object) =>
    merge<object>(base, local, remote, new Map(), ['monday'])

  test('is merged if both added to its list', () => {
    expect(put(day(true, '9-12', '13-17'), day(true, '7-8', '9-12'))).toEqual({
      value: day(true, '7-8', '9-12', '13-17'),
      conflicts: [],
    })
  })

  test.each([
    ['closed and open all day', day(false), day(true)],
    ['closed and longer hours', day(false), day(true, '9-12', '13-17')],
    ['open all day and longer hours', day(true), day(true, '9-12', '13-17')],
    ['two changes of the same hours', day(true, '8-12'), day(true, '7-12')],
  ])('is a conflict as one: %s', (_, local, remote) => {
    expect(put(local, remote).conflicts.map(({ path }) => path)).toEqual(['monday'])
    expect(put(remote, local).value).toEqual(remote)
  })

  test('is no conflict when both sides made the same change', () => {
    expect(put(day(false), day(false))).toEqual({ value: day(false), conflicts: [] })
  })
})

describe('any merge', () => {
  test('with an unchanged side is the other side', () => {
    fc.assert(
      fc.property(document, document, (base, local) => {
        expect(merge(base, local, base)).toEqual({ value: local, conflicts: [] })
        expect(merge(base, base, local)).toEqual({ value: local, conflicts: [] })
      }),
    )
  })

  test('with oneself changes nothing', () => {
    fc.assert(
      fc.property(document, document, (base, local) => {
        expect(merge(base, local, structuredClone(local))).toEqual({ value: local, conflicts: [] })
      }),
    )
  })

  test('never loses a field that only one side changed', () => {
    fc.assert(
      fc.property(document, document, document, (base, local, remote) => {
        const { value: merged } = merge(base, local, remote)
        for (const name of ['name', 'on', 'nested'] as const) {
          if (isSame(remote[name], base[name])) expect(merged[name]).toEqual(local[name])
          if (isSame(local[name], base[name])) expect(merged[name]).toEqual(remote[name])
        }
      }),
    )
  })

  test('never loses an entry that either side added', () => {
    fc.assert(
      fc.property(document, document, document, (base, local, remote) => {
        const { value: merged } = merge(base, local, remote)
        for (const side of [local, remote]) {
          const added = changesBetween(base.list, side.list).filter(
            ({ before }) => before === undefined,
          )
          for (const { after } of added) expect(merged.list).toContainEqual(after)
        }
      }),
    )
  })

  test('merges to the same from either side without conflicts, except for the order of added entries', () => {
    const sorted = (list: { id: number; text: string }[]) =>
      list.map((one) => JSON.stringify(one)).sort()
    fc.assert(
      fc.property(document, document, document, (base, local, remote) => {
        const one = merge(base, local, remote)
        const other = merge(base, remote, local)
        expect(one.conflicts.map(({ path }) => path)).toEqual(
          other.conflicts.map(({ path }) => path),
        )
        if (one.conflicts.length > 0) return
        expect({ ...one.value, list: sorted(one.value.list) }).toEqual({
          ...other.value,
          list: sorted(other.value.list),
        })
      }),
    )
  })
})
