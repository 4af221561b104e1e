import { expect, test } from 'vitest'
import { codeIn } from './code-entry.ts'

test.each([
  ['123456', '123456'],
  [' 012 345\n', '012345'],
  ['123-456', '123456'],
  ['Your code is 123456. It is good for 10 minutes.', '123456'],
  ['1234', '1234'],
  ['12345', '12345'],
  ['1234 5678', '12345678'],
  ['Code: 12345678, sent in 2026', '12345678'],
])('%j holds %s', (text, code) => {
  expect(codeIn(text)).toBe(code)
})

test.each(['', '123', '123456789', 'abcdef', '123456 or 654321', 'Sent in 2026'])(
  '%j holds none',
  (text) => {
    expect(codeIn(text)).toBeUndefined()
  },
)
