import { expect, test } from 'vitest'
import { isBlankName } from './holiday-name.ts'

test.each([
  '',
  '   ',
  '\t\n',
  '\u00a0',
  '\u200b',
  '\u200e\u200f',
  '\ufeff',
  '\u2800',
  '\u3164',
  '\u0007',
])('%j has nothing to see', (name) => expect(isBlankName(name)).toBe(true))

test.each(['Xmas', ' a ', '元日', '.', '🎄', '\u200bx'])('%j can be seen', (name) =>
  expect(isBlankName(name)).toBe(false),
)
