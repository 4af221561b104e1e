import { expect, test } from 'vitest'
import { readAudit } from './audit-queries.ts'

const page = { skip: 0, top: 50 }

test('states that are objects become their text, with every digit', () => {
  const { items } = readAudit(
    { count: 1, items: [{ id: 7, old_state: { a: { $number: '12345678901234567890' } } }] },
    page,
  )
  expect(items).toMatchObject([{ id: '7', old_state: '{"a":12345678901234567890}', new_state: '' }])
})

test('counts an empty entry, and shows no more entries than requested', () => {
  const items = Array.from({ length: 60 }, () => null)
  expect(readAudit({ items }, page)).toMatchObject({ count: 50, items: { length: 50 } })
  expect(readAudit({ items, count: '900' }, page).count).toBe(900)
})

test.each([null, [], 'text', {}, { items: {} }])('%j is no page of the log', (answer) => {
  expect(() => readAudit(answer, page)).toThrow()
})
