import { expect, test } from 'vitest'
import { asWholeNumber } from './whole-number.ts'

test.each([
  ['30', 30],
  [' 30\u200b', 30],
  ['30.0', 30],
  ['30,00', 30],
  ['30.', 30],
  ['３０', 30],
  ['٣٠', 30],
  ['+30', 30],
  ['-1', -1],
  ['', null],
  [' ', null],
  [undefined, null],
  [30, 30],
  ['1.000', '1.000'],
  ['1,000', '1,000'],
  ['30.5', '30.5'],
  ['many', 'many'],
])('reads %j as %j', (text, number) => {
  expect(asWholeNumber(text)).toBe(number)
})
