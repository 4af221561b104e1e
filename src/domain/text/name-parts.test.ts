import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namePartsOf, soughtPartsOf } from './name-parts.ts'

test('splits a name into the letters from each position', () => {
  expect(namePartsOf('Easter')).toEqual(['eas', 'ast', 'ste', 'ter', 'er', 'r'])
  expect(namePartsOf('aaaaa')).toEqual(['aaa', 'aa', 'a'])
  expect(namePartsOf('')).toEqual([])
})

test.each([
  ['', []],
  ['ra', ['ra']],
  ['rar', ['rar']],
  ['rare', ['rar', 'are']],
  ['nowhere', ['now', 'her', 'ere']],
  ['x'.repeat(64), Array(8).fill('xxx')],
])('%j is looked up by %j', (text, parts) => {
  expect(soughtPartsOf(text)).toEqual(parts)
})

const text = fc.string({ unit: 'binary' })
const greek = fc.string({ unit: fc.constantFrom('Σ', 'σ', 'ς', 'Ο', 'İ', 'ß', ' ', '🎄') })

test('each name that contains a text has the parts that are looked up', () => {
  for (const unit of [text, greek]) {
    fc.assert(
      fc.property(unit, unit, unit, (before, part, after) => {
        const found = namePartsOf(before + part + after)
        for (const sought of soughtPartsOf(part)) {
          expect(found.some((one) => one.startsWith(sought))).toBe(true)
        }
      }),
    )
  }
})
