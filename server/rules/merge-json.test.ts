import { expect, test } from 'vitest'
import { merge } from './merge-json.ts'

test('leaves what is absent or null, merges objects, replaces the rest', () => {
  const stored = { a: 1, b: { c: 2, d: { e: 3 } }, list: [1, 2], text: 'x' }
  expect(merge(stored, { a: null, b: { c: null, d: { f: 4 } }, list: [3], text: '' })).toEqual({
    a: 1,
    b: { c: 2, d: { e: 3, f: 4 } },
    list: [3],
    text: '',
  })
})

test('changes neither argument', () => {
  const stored = { b: { c: 1 } }
  const sent = { b: { d: [{ e: null }] } }
  merge(stored, sent)
  expect({ stored, sent }).toEqual({ stored: { b: { c: 1 } }, sent: { b: { d: [{ e: null }] } } })
})

test('drops null in the rows of a list, which have no older value', () => {
  expect(merge({ rows: [{ a: 1 }] }, { rows: [{ a: null, b: 2 }] })).toEqual({ rows: [{ b: 2 }] })
})

test('replaces other values by objects and objects by other values', () => {
  expect(merge({ a: 1, b: { c: 1 } }, { a: { d: 1 }, b: 2 })).toEqual({ a: { d: 1 }, b: 2 })
})

test('treats __proto__ and constructor like other keys', () => {
  const merged = merge({}, JSON.parse('{"__proto__":{"admin":true},"constructor":{"a":1}}'))
  expect(JSON.stringify(merged)).toBe('{"__proto__":{"admin":true},"constructor":{"a":1}}')
  expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
  expect(merged.admin).toBeUndefined()
})
