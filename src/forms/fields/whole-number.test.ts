import { expect, test } from 'vitest'
import { asWholeNumber, wholeNumberIn } from './whole-number.ts'

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
  ['−46', -46],
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

test.each([
  ['-2', -2],
  ['-46', -46],
  ['49', 49],
  ['049', 49],
])('%j is a number of days', (text, number) => {
  expect(wholeNumberIn(text, -63, 63)).toBe(number)
})

test.each(['', '-', '+', '-2x', '64', '-64', '1.5', '1.000'])('%j is none', (text) => {
  expect(wholeNumberIn(text, -63, 63)).toBeNull()
})

test.each(['', '2', '202', '1899', '10000', '2026.5', 'x'])('%j is no year yet', (text) => {
  expect(wholeNumberIn(text, 1900, 9999)).toBeNull()
})
