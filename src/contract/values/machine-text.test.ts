import { expect, it } from 'vitest'
import { toAsciiDigits } from './ascii-digits.ts'
import { trimMachineText } from './machine-text.ts'

it.each([
  ['https://h.example/cdr ', 'https://h.example/cdr'],
  [' https://h.example/cdr\u200b', 'https://h.example/cdr'],
  ['\u202a+390612345\u202c', '+390612345'],
  [' +39 06 1234567 ', '+39 06 1234567'],
  ['demo.example\u00a0', 'demo.example'],
  ['de\u00admo.exam\u2060ple', 'demo.example'],
  ['\ufeffx\u061c', 'x'],
  ['   ', ''],
  ['a b', 'a b'],
])('%j is %j to a machine', (text, clean) => {
  expect(trimMachineText(text)).toBe(clean)
})

it.each([
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['०१२३४५६७८९', '0123456789'],
  ['０１２３４５６７８９', '0123456789'],
  ['๐๑๒๓๔๕๖๗๘๙', '0123456789'],
  ['༠༡༢༣༤༥༦༧༨༩', '0123456789'],
  ['+٣٩ 06', '+39 06'],
  ['½²', '½²'],
])('%j has the digits of %j', (text, digits) => {
  expect(toAsciiDigits(text)).toBe(digits)
})

it('knows the digits of every script, of which Unicode has ten in a row', () => {
  const digits = Array.from({ length: 0x11_0000 }, (_, code) => String.fromCodePoint(code)).filter(
    (character) => /\p{Nd}/u.test(character),
  )
  expect(digits.filter((digit, i) => toAsciiDigits(digit) !== String(i % 10))).toEqual([])
})
