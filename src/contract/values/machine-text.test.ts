import { expect, it } from 'vitest'
import { toAsciiDigits } from './ascii-digits.ts'
import { trimMachineText, trimNumber } from './machine-text.ts'

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
  ['tel:+442079460958', '+442079460958'],
  ['TEL:+44-20-7946-0958', '+442079460958'],
  ['tel:+44.20.(7946)0958;ext=5', '+442079460958'],
  ['tel:%2B44%2020%207946', '+44207946'],
  ['tel:020 7946;phone-context=+44', '0207946'],
  ['tel://+4420', '+4420'],
  ['callto:+4420', '+4420'],
  ['tel:*98', '*98'],
  ['\u202a+390612345\u202c', '+390612345'],
  [' +39 06 12 ', '+39 06 12'],
  ['٠٠٤٤', '0044'],
  ['＋４４２０', '+4420'],
  ['(+44) 31 867762', '(+44) 31 867762'],
  ['sip:101@pbx.example', 'sip:101@pbx.example'],
])('%j dials %j', (text, number) => {
  expect(trimNumber(text)).toBe(number)
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
