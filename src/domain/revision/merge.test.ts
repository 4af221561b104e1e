import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween } from './diff-and-patch.ts'
import { type Merge, merge } from './merge.ts'
import { isSame } from './same.ts'

const value = (merged: Merge<unknown>) => merged.value

/** Objects of a few names, so that the sides of a merge meet often; no undefined, which JSON has not. */
const entry = fc.record({ id: fc.nat(5), text: fc.constantFrom('a', 'b', 'c') })
const document = fc.record({
  name: fc.constantFrom('x', 'y', 'z'),
  on: fc.boolean(),
  nested: fc.record({ a: fc.nat(3), b: fc.nat(3) }),
  list: fc.uniqueArray(entry, { maxLength: 4, selector: ({ id }) => id }),
})

describe('merge', () => {
  const base = { name: 'a', site: 'b', list: [{ id: 1, text: 'one' }] }

  test('takes from each side what it alone changed', () => {
    const merged = merge(base, { ...base, name: 'mine' }, { ...base, site: 'theirs' })
    expect(merged).toEqual({ value: { ...base, name: 'mine', site: 'theirs' }, conflicts: [] })
  })

  test('keeps the entries that both sides added, and the same one once', () => {
    const [two, three] = [
      { id: 2, text: 'two' },
      { id: 3, text: 'three' },
    ]
    const mine = { ...base, list: [...base.list, two] }
    expect(value(merge(base, mine, { ...base, list: [...base.list, three] }))).toEqual({
      ...base,
      list: [...base.list, two, three],
    })
    expect(value(merge(base, mine, { ...mine }))).toEqual(mine)
  })

  test('merges within an entry, and removes what one side removed', () => {
    const two = { ...base, list: [...base.list, { id: 2, text: 'two' }] }
    const mine = { ...two, list: [{ id: 1, text: 'mine' }, two.list[1]] }
    const theirs = { ...two, list: [{ id: 1, text: 'one' }] }
    expect(value(merge<unknown>(two, mine, theirs))).toEqual({
      ...base,
      list: [{ id: 1, text: 'mine' }],
    })
  })

  test('tells what both changed, and takes the side that is chosen', () => {
    const mine = { ...base, name: 'mine' }
    const theirs = { ...base, name: 'theirs' }
    const conflict = { path: 'name', base: 'a', mine: 'mine', theirs: 'theirs' }
    expect(merge(base, mine, theirs)).toEqual({ value: mine, conflicts: [conflict] })
    expect(value(merge(base, mine, theirs, new Map([['name', 'theirs']])))).toEqual(theirs)
  })

  test('an entry that one side changed and the other removed is a conflict', () => {
    const mine = { ...base, list: [{ id: 1, text: 'mine' }] }
    const merged = merge(base, mine, { ...base, list: [] })
    expect(merged.conflicts).toMatchObject([{ path: 'list.0', theirs: undefined }])
    const chosen = new Map([['list.0', 'theirs' as const]])
    expect(value(merge(base, mine, { ...base, list: [] }, chosen))).toEqual({ ...base, list: [] })
  })
})

describe('a whole that both changed', () => {
  const day = (enabled: boolean, ...ranges: string[]) => ({ monday: { enabled, ranges } })
  const base = day(true, '9-12')
  const put = (mine: object, theirs: object) =>
    merge<object>(base, mine, theirs, new Map(), ['monday'])

  test('is put together where both added to its list', () => {
    expect(put(day(true, '9-12', '13-17'), day(true, '7-8', '9-12'))).toEqual({
      value: day(true, '7-8', '9-12', '13-17'),
      conflicts: [],
    })
  })

  test.each([
    ['closed and open all day', day(false), day(true)],
    ['closed and longer hours', day(false), day(true, '9-12', '13-17')],
    ['open all day and longer hours', day(true), day(true, '9-12', '13-17')],
  ])('is a conflict as one: %s', (_, mine, theirs) => {
    expect(put(mine, theirs).conflicts.map(({ path }) => path)).toEqual(['monday'])
    expect(put(theirs, mine).value).toEqual(theirs)
  })

  test('is no conflict where both made the same of it', () => {
    expect(put(day(false), day(false))).toEqual({ value: day(false), conflicts: [] })
  })
})

describe('any merge', () => {
  test('with an unchanged side is the other side', () => {
    fc.assert(
      fc.property(document, document, (base, mine) => {
        expect(merge(base, mine, base)).toEqual({ value: mine, conflicts: [] })
        expect(merge(base, base, mine)).toEqual({ value: mine, conflicts: [] })
      }),
    )
  })

  test('with oneself changes nothing', () => {
    fc.assert(
      fc.property(document, document, (base, mine) => {
        expect(merge(base, mine, structuredClone(mine))).toEqual({ value: mine, conflicts: [] })
      }),
    )
  })

  test('never loses a field that only one side changed', () => {
    fc.assert(
      fc.property(document, document, document, (base, mine, theirs) => {
        const { value: merged } = merge(base, mine, theirs)
        for (const name of ['name', 'on', 'nested'] as const) {
          if (isSame(theirs[name], base[name])) expect(merged[name]).toEqual(mine[name])
          if (isSame(mine[name], base[name])) expect(merged[name]).toEqual(theirs[name])
        }
      }),
    )
  })

  test('never loses an entry that either side added', () => {
    fc.assert(
      fc.property(document, document, document, (base, mine, theirs) => {
        const { value: merged } = merge(base, mine, theirs)
        for (const side of [mine, theirs]) {
          const added = changesBetween(base.list, side.list).filter(
            ({ before }) => before === undefined,
          )
          for (const { after } of added) expect(merged.list).toContainEqual(after)
        }
      }),
    )
  })

  test('comes to the same from either side where there is no conflict, but for the order of what both added', () => {
    const sorted = (list: { id: number; text: string }[]) =>
      list.map((one) => JSON.stringify(one)).sort()
    fc.assert(
      fc.property(document, document, document, (base, mine, theirs) => {
        const one = merge(base, mine, theirs)
        const other = merge(base, theirs, mine)
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
