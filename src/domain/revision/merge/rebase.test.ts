import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween } from '../diff-and-patch.ts'
import { isSame } from '../same.ts'
import { merge } from './merge.ts'
import { rebase } from './rebase.ts'

const entry = fc.record({ id: fc.nat(3), text: fc.constantFrom('a', 'b') })
const document = fc.record({
  name: fc.constantFrom('x', 'y', 'z'),
  nested: fc.record({ a: fc.nat(2), b: fc.nat(2) }),
  list: fc.uniqueArray(entry, { maxLength: 3, selector: ({ id }) => id }),
})
const base = { name: 'a', site: 'b', day: { on: true, hours: [1] } }

test('shows new values that are not edited, and keeps edited ones', () => {
  const local = { ...base, name: 'local' }
  const remote = { ...base, site: 'remote' }
  expect(rebase(base, local, remote)).toEqual({
    base: remote,
    local: { ...local, site: 'remote' },
    applied: new Map([['site', 'remote']]),
    conflicting: [],
  })
})

test('a value that both sides changed keeps its former value as the base', () => {
  const local = { ...base, name: 'local' }
  const applied = rebase(base, local, { ...base, name: 'remote' })
  expect(applied).toEqual({ base, local, applied: new Map(), conflicting: ['name'] })
})

test('a value that both sides changed alike is no longer an edit', () => {
  const both = { ...base, name: 'both' }
  expect(rebase(base, both, { ...both })).toMatchObject({
    base: both,
    local: both,
    conflicting: [],
  })
})

test('treats an atomic path as one value', () => {
  const local = { ...base, day: { on: true, hours: [1, 2] } }
  const remote = { ...base, day: { on: false, hours: [1] } }
  expect(rebase(base, local, remote, ['day'])).toMatchObject({ local, conflicting: ['day'] })
  expect(rebase(base, local, remote).local.day).toEqual({ on: false, hours: [1, 2] })
})

test('another order of the keys is no change', () => {
  const remote = Object.fromEntries(Object.entries(base).reverse()) as typeof base
  expect(rebase(base, { ...base, name: 'local' }, remote)).toMatchObject({
    applied: new Map(),
    conflicting: [],
  })
})

test('never changes an edit, and shows new values everywhere else', () => {
  fc.assert(
    fc.property(document, document, document, (base, local, remote) => {
      const after = rebase(base, local, remote)
      for (const name of ['name', 'list'] as const) {
        const isEdited = !isSame(local[name], base[name])
        expect(after.local[name]).toEqual(isEdited ? local[name] : remote[name])
      }
    }),
  )
})

test('a save afterwards sends the same and asks the same as one before', () => {
  fc.assert(
    fc.property(document, document, document, (base, local, remote) => {
      const after = rebase(base, local, remote)
      const [late, early] = [merge(after.base, after.local, remote), merge(base, local, remote)]
      expect(late.conflicts).toEqual(early.conflicts)
      expect(changesBetween(late.value, early.value)).toEqual([])
    }),
  )
})

test('applies new values only once', () => {
  fc.assert(
    fc.property(document, document, document, (base, local, remote) => {
      const once = rebase(base, local, remote)
      const twice = rebase(once.base, once.local, remote)
      expect(twice).toMatchObject({ base: once.base, local: once.local, applied: new Map() })
    }),
  )
})
