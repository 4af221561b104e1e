import { expect, test } from 'vitest'
import { bestFirst } from './best-first.ts'
import { finder } from './find.ts'

const own = [
  { label: 'Domain', also: ['acme.example'] },
  { label: 'Example', also: [] },
  { label: 'Acne', also: [] },
]
const tenants = [
  { label: 'Acme and Sons', also: ['acme-sons.example'] },
  { label: 'Acme', also: ['acme.example.com'] },
]
const labels = (typed: string, entries = own) =>
  bestFirst(
    [...finder(() => entries)(typed), ...tenants.map((entry) => ({ entry, terms: [] }))],
    typed,
  ).map(({ entry }) => entry.label)

test('lists what is called exactly as typed first, by name or other text', () => {
  expect(labels('ACME ')[0]).toBe('Acme')
  expect(labels('acme.example.com')[0]).toBe('Acme')
  expect(labels('acme.example')[0]).toBe('Domain')
})

test('lists a guess at a typing mistake last', () => {
  expect(labels('acme', own.slice(1))).toEqual(['Acme', 'Acme and Sons', 'Acne'])
})

test('keeps the order of equally good hits', () => {
  expect(labels('exam')).toEqual(['Example', 'Domain', 'Acme and Sons', 'Acme'])
})
