import { expect, test } from 'vitest'
import { readCollection } from './read-collection.ts'

const entry = { id: '', name: '', size: 0 }

test('keeps unknown fields of an item, and gives known ones their shape', () => {
  const items = [{ id: 7, name: null, size: '3', colour: 'red', nested: { a: [1] } }]
  expect(readCollection({ count: 1, items }, entry).items).toEqual([
    { id: '7', name: '', size: 3, colour: 'red', nested: { a: [1] } },
  ])
})

test.each([
  null,
  [],
  'text',
  { items: 'none' },
  { count: 2 },
  { items: [null, 'text', ['x'], { name: 'no id' }] },
])('%j has no items', (answer) => {
  expect(readCollection(answer, entry).items).toEqual([])
})

test('there are at least as many as were sent', () => {
  expect(readCollection({ count: 0, items: [{ id: 'a' }] }, entry, 20).count).toBe(21)
})
