import { expect, it } from 'vitest'
import { trimCallerId, trimNumber } from './number-text.ts'

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
  [' +39 06 1234567 ', '+39061234567'],
  ['+44 (0)20 7946-0958', '+442079460958'],
  ['030/12 34.56', '030123456'],
  ['(212) 555-0100', '2125550100'],
  ['anonymous', 'anonymous'],
  ['Desk 5', 'Desk 5'],
  ['*98#', '*98#'],
  ['-', '-'],
])('the caller ID %j is shown as %j', (text, number) => {
  expect(trimCallerId(text)).toBe(number)
})
