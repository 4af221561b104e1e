import { expect, test } from 'vitest'
import { readTenants } from './tenants-queries.ts'

test('a tenant that has no name is called by its domain, or else by its id', () => {
  const items = [
    { id: 1, name: 'Acme', domain: 'acme.example' },
    { id: 2, name: null, domain: 'zulu.example' },
    { id: 3 },
    { name: 'of no use without an id' },
  ]
  const { count, items: read } = readTenants({ count: 4, items }, 0, 25)
  expect(count).toBe(4)
  expect(read.map(({ name }) => name)).toEqual(['Acme', 'zulu.example', '3'])
})

test('cuts an answer with more entries than requested', () => {
  const items = Array.from({ length: 30 }, (_, i) => ({ id: `t${i}`, name: 'n', domain: 'd' }))
  expect(readTenants({ items }, 2, 25)).toMatchObject({ count: 80, items: { length: 25 } })
})
