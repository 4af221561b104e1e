import { expect, test } from 'vitest'
import { codeIn } from './code-entry.ts'

test.each([
  ['123456', '123456'],
  [' 012 345\n', '012345'],
  ['123-456', '123456'],
  ['Your code is 123456. It is good for 10 minutes.', '123456'],
])('%j holds %s', (text, code) => {
  expect(codeIn(text)).toBe(code)
})

test.each(['', '12345', '1234567', 'abcdef', '123456 or 654321'])('%j holds none', (text) => {
  expect(codeIn(text)).toBeUndefined()
})
