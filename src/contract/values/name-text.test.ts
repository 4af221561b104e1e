import { expect, test } from 'vitest'
import { holiday } from '../holidays.ts'
import { tenantSettings } from '../tenant.ts'
import { toNameText } from './name-text.ts'

test.each([
  ['  Acme  ', 'Acme'],
  ['Acme\r\nLtd', 'Acme Ltd'],
  ['Acme \t\u2028 \u0085 Ltd', 'Acme Ltd'],
  ['A\u0000c\u001b[31mme\u007f\u009b', 'Ac[31mme'],
  ['\u202Eemca\u202C', 'emca'],
  ['\u2066Acme\u2069', 'Acme'],
  ['عيد\u200fالفطر', 'عيد\u200fالفطر'],
  ['👩\u200d👧 day', '👩\u200d👧 day'],
  ['two  blanks', 'two  blanks'],
  ['\u0000', ''],
])('%j becomes the name %j', (text, name) => {
  expect(toNameText(text)).toBe(name)
})

test('cleans every stored name, and rejects one that is then empty', () => {
  for (const { shape } of [tenantSettings, holiday]) {
    expect(shape.name.parse(' A\u0000\nB ')).toBe('A B')
    expect(shape.name.safeParse('\u0000\u202E').success).toBe(false)
  }
})
