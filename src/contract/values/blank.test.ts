import { expect, test } from 'vitest'
import { isBlank } from './blank.ts'

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
  '\u115f\u1160\uffa0',
  '\u034f',
  '\ufe0f',
  '\u180b\u{e0100}',
  '\u0007',
])('%j has nothing to see', (name) => expect(isBlank(name)).toBe(true))

test.each(['Xmas', ' a ', '元日', '.', '🎄', '\u200bx'])('%j can be seen', (name) =>
  expect(isBlank(name)).toBe(false),
)
