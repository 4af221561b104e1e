import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSame } from './same.ts'
import { saveFates, wasCarriedOut } from './save-fate.ts'

const form = fc.record({
  name: fc.string(),
  size: fc.integer(),
  isOn: fc.boolean(),
  hook: fc.record({ url: fc.webUrl(), port: fc.nat(65_535) }),
  rows: fc.uniqueArray(fc.record({ id: fc.string(), text: fc.string() }), {
    selector: ({ id }) => id,
  }),
})
const kinds = (before: unknown, sent: unknown, remote: unknown) =>
  saveFates(before, sent, remote).map(({ path, kind }) => `${path} ${kind}`)

const before = { name: 'A', domain: 'a.example', rows: ['x', 'y'] }

test.each([
  ['a name in lower case', { domain: 'B.Example' }, { domain: 'b.example' }, ['domain normalized']],
  ['a case that the server does not keep', { domain: 'A.Example' }, {}, ['domain normalized']],
  ['what it did not take', { domain: 'b.example' }, {}, ['domain ignored']],
  ['another value', { domain: 'b.example' }, { domain: 'c.example' }, ['domain replaced']],
  ['an added row', { rows: ['x', 'y', 'z'] }, { rows: ['x', 'y', 'z'] }, ['rows kept']],
  [
    'a row beside another’s',
    { rows: ['x', 'y', 'z'] },
    { rows: ['x', 'o', 'y', 'z'] },
    ['rows kept'],
  ],
  ['a row that another removed', { rows: ['x', 'y', 'z'] }, { rows: ['y', 'z'] }, ['rows kept']],
  ['a removed row', { rows: ['x'] }, { rows: ['x', 'o'] }, ['rows kept']],
  ['a removed row that is there', { rows: ['x'] }, {}, ['rows ignored']],
  ['a row that is gone', { rows: ['x', 'y', 'z'] }, { rows: ['x', 'o'] }, ['rows replaced']],
  ['rows in their old order', { rows: ['y', 'x'] }, {}, ['rows normalized']],
  ['rows that it sorts', { rows: ['z', 'y'] }, { rows: ['y', 'z'] }, ['rows normalized']],
])('%s', (_, sent, remote, fates) => {
  expect(kinds(before, { ...before, ...sent }, { ...before, ...remote })).toEqual(fates)
})

test('reports no deviation for values that the server stored as sent, whatever others changed', () => {
  fc.assert(
    fc.property(form, form, ({ name, ...own }, { name: remote, ...sent }) => {
      const fates = saveFates({ name, ...own }, { name, ...sent }, { name: remote, ...sent })
      return fates.every(({ kind }) => kind === 'kept')
    }),
  )
})

test('a save that changed nothing is ignored, but not one whose values the server has in another form', () => {
  const number = fc.record({ a: fc.integer(), b: fc.integer() })
  fc.assert(
    fc.property(number, number, (was, sent) => {
      const fates = saveFates(was, sent, was)
      expect(fates.every(({ kind }) => kind === 'ignored')).toBe(true)
      expect(wasCarriedOut(fates)).toBe(isSame(was, sent) ? null : false)
      const asText = { a: String(sent.a), b: String(sent.b) }
      const kept = saveFates(was, sent, asText)
      expect(kept.every(({ kind }) => kind === 'normalized')).toBe(true)
      expect(wasCarriedOut(kept)).toBe(isSame(was, sent) ? null : true)
    }),
  )
})

test('a save to a server that rewrites texts is neither ignored nor replaced', () => {
  const texts = fc.record({ a: fc.string(), b: fc.webUrl(), c: fc.array(fc.string()) })
  const own = (text: string) => text.trim().toLowerCase()
  fc.assert(
    fc.property(texts, texts, (was, { a, b, c }) => {
      const remote = { a: own(a), b: `${b}/`, c: c.toSorted() }
      const fates = saveFates(was, { a, b, c }, remote)
      expect(fates.filter(({ kind }) => kind === 'ignored' || kind === 'replaced')).toEqual([])
    }),
  )
})

test('a save was carried out if the server has one of its values; unknown if it has neither sent nor former values', () => {
  const [was, sent] = [
    { a: 1, b: 1 },
    { a: 2, b: 2 },
  ]
  expect(wasCarriedOut(saveFates(was, sent, { a: 2, b: 1 }))).toBe(true)
  expect(wasCarriedOut(saveFates(was, sent, { a: 2, b: 7 }))).toBe(true)
  expect(wasCarriedOut(saveFates(was, sent, { a: 1, b: 7 }))).toBeNull()
  expect(wasCarriedOut(saveFates(was, sent, was))).toBe(false)
})
