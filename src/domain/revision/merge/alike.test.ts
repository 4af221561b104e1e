import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isAlike } from './alike.ts'

test.each([
  ['PBX.Firm.Example', 'pbx.firm.example'],
  ['https://firm.example/', 'https://firm.example'],
  ['  Firm \u200b', 'Firm'],
  ['a  b', 'a b'],
  ['Jose\u0301', 'José'],
  ['ＡＢＣ', 'abc'],
  ['5060', 5060],
  ['5.50', 5.5],
  ['007', '7'],
  [true, 'true'],
  ['', null],
  ['', undefined],
  [[], null],
  ['+39 06 1234567', '+39061234567'],
  ['06 1234567', '+39 (06) 123-4567'],
  ['030 123456', '+49 30 123456'],
  ['\u202a+390612345\u202c', '+390612345'],
  ['{"a": 1, "b": 2}', '{"b":2,"a":1}'],
  ['-----BEGIN X-----\nAB\n-----END X-----\n', '-----BEGIN X-----\r\nAB\r\n-----END X-----'],
  [{ name: 'A', note: '' }, { name: 'a' }],
  [
    ['b', 'a'],
    ['a', 'b'],
  ],
])('%j is %j, written in another way', (one, other) => {
  expect(isAlike(one, other)).toBe(true)
  expect(isAlike(other, one)).toBe(true)
})

test.each([
  ['firm.example', 'form.example'],
  ['5060', 5061],
  ['-5', '5'],
  [true, false],
  ['', 'a'],
  ['', 0],
  ['', false],
  ['12345', '912345'],
  ['061234567', '061234568'],
  ['abc1234567', '1234567'],
  [['a'], ['a', 'b']],
  [['a', 'a'], ['a']],
  [{ a: 'x' }, { b: 'x' }],
])('%j is not %j', (one, other) => {
  expect(isAlike(one, other)).toBe(false)
  expect(isAlike(other, one)).toBe(false)
})

test('a value is alike itself, however it is written', () => {
  const written = [
    (text: string) => text.toLowerCase(),
    (text: string) => ` ${text} `,
    (text: string) => `${text}/`,
    (text: string) => text.normalize('NFD'),
  ]
  fc.assert(
    fc.property(
      fc.stringMatching(/^\p{L}[\p{L}\p{N} .:/-]{0,20}$/u),
      fc.constantFrom(...written),
      (text, write) => isAlike(text, write(text)),
    ),
  )
  fc.assert(fc.property(fc.jsonValue(), (value) => isAlike(value, structuredClone(value))))
  fc.assert(fc.property(fc.array(fc.jsonValue()), (list) => isAlike(list, list.toReversed())))
})

test('two whole numbers are alike only where they are the same', () => {
  fc.assert(fc.property(fc.integer(), fc.integer(), (a, b) => isAlike(a, String(b)) === (a === b)))
})
