import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween } from './diff-and-patch.ts'
import { merge } from './merge.ts'
import { rebase } from './rebase.ts'
import { isSame } from './same.ts'

const entry = fc.record({ id: fc.nat(3), text: fc.constantFrom('a', 'b') })
const document = fc.record({
  name: fc.constantFrom('x', 'y', 'z'),
  nested: fc.record({ a: fc.nat(2), b: fc.nat(2) }),
  list: fc.uniqueArray(entry, { maxLength: 3, selector: ({ id }) => id }),
})
const base = { name: 'a', site: 'b', day: { on: true, hours: [1] } }

test('takes over what is not being edited, and leaves what is', () => {
  const mine = { ...base, name: 'mine' }
  const theirs = { ...base, site: 'theirs' }
  expect(rebase(base, mine, theirs)).toEqual({
    base: theirs,
    mine: { ...mine, site: 'theirs' },
    applied: new Map([['site', 'theirs']]),
    conflicting: [],
  })
})

test('what both changed keeps its former value as the base', () => {
  const mine = { ...base, name: 'mine' }
  const applied = rebase(base, mine, { ...base, name: 'theirs' })
  expect(applied).toEqual({ base, mine, applied: new Map(), conflicting: ['name'] })
})

test('what both changed alike is no edit any more', () => {
  const both = { ...base, name: 'both' }
  expect(rebase(base, both, { ...both })).toMatchObject({ base: both, mine: both, conflicting: [] })
})

test('a whole is taken or left as one', () => {
  const mine = { ...base, day: { on: true, hours: [1, 2] } }
  const theirs = { ...base, day: { on: false, hours: [1] } }
  expect(rebase(base, mine, theirs, ['day'])).toMatchObject({ mine, conflicting: ['day'] })
  expect(rebase(base, mine, theirs).mine.day).toEqual({ on: false, hours: [1, 2] })
})

test('another order of the names is nothing new', () => {
  const theirs = Object.fromEntries(Object.entries(base).reverse()) as typeof base
  expect(rebase(base, { ...base, name: 'mine' }, theirs)).toMatchObject({
    applied: new Map(),
    conflicting: [],
  })
})

test('never touches an edit, and shows what is new wherever nobody edits', () => {
  fc.assert(
    fc.property(document, document, document, (base, mine, theirs) => {
      const after = rebase(base, mine, theirs)
      for (const name of ['name', 'list'] as const) {
        const isEdited = !isSame(mine[name], base[name])
        expect(after.mine[name]).toEqual(isEdited ? mine[name] : theirs[name])
      }
    }),
  )
})

test('a save afterwards sends the same and asks the same as one before', () => {
  fc.assert(
    fc.property(document, document, document, (base, mine, theirs) => {
      const after = rebase(base, mine, theirs)
      const [late, early] = [merge(after.base, after.mine, theirs), merge(base, mine, theirs)]
      expect(late.conflicts).toEqual(early.conflicts)
      expect(changesBetween(late.value, early.value)).toEqual([])
    }),
  )
})

test('what is new is taken over once', () => {
  fc.assert(
    fc.property(document, document, document, (base, mine, theirs) => {
      const once = rebase(base, mine, theirs)
      const twice = rebase(once.base, once.mine, theirs)
      expect(twice).toMatchObject({ base: once.base, mine: once.mine, applied: new Map() })
    }),
  )
})
