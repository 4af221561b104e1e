import { expect, test } from 'vitest'
import { typedAmount } from './typed-amount.ts'

test.each([
  ['50', '50'],
  ['€50', '50'],
  ['50 €', '50'],
  ['EUR 50', '50'],
  ['50eur', '50'],
  ['-€10', '-10'],
  ['- 10', '-10'],
  ['−10 €', '-10'],
  ['5.', '5'],
  ['1,000.5', '1000.5'],
  ['１，０００．５', '1000.5'],
  ['٣٠', '30'],
  ['१२.५', '12.5'],
  [' \u200e50\u00a0€ ', '50'],
  ['50 euros', '50'],
  ['1 euro', '1'],
  ['50,-', '50'],
  ['50.–', '50'],
  ['50:-', '50'],
  ['1,5', '1.5'],
  ['15,00', '15.00'],
  ['1.234,56', '1234.56'],
  ['1 234,56 €', '1234.56'],
  ['1 234.56', '1234.56'],
  ["1'234.50", '1234.50'],
  ['1’234’567', '1234567'],
  ['1.234.567', '1234567'],
  ['1,00,000', '100000'],
  ['١٬٢٣٤٫٥', '1234.5'],
  ['0.500', '0.500'],
  ['0,500', '0.500'],
  ['1234.500', '1234.500'],
])('%j is %s euros in British English', (text, decimal) => {
  expect(typedAmount(text, 'en-GB', 'EUR')).toEqual({ decimal })
})

test.each([
  ['1.234,56', 'de-DE', 'EUR', '1234.56'],
  ['0.500', 'de-DE', 'EUR', '0.500'],
  ['1.50', 'de-DE', 'EUR', '1.50'],
  ['1,234.56', 'de-DE', 'EUR', '1234.56'],
  ['A$ 5', 'en-GB', 'AUD', '5'],
  ['US$5', 'en', 'USD', '5'],
  ['￥500', 'ja', 'JPY', '500'],
  ['1.5', 'en', 'JPY', '1.5'],
  ['12.5 kr', 'en', 'SEK', '12.5'],
  ['KWD 12.5', 'en', 'KWD', '12.5'],
  ['د.ك. 12.5', 'ar-KW', 'KWD', '12.5'],
  ['1 234,5', 'fr', 'EUR', '1234.5'],
])('%j in %s and %s is %s', (text, locale, currency, decimal) => {
  expect(typedAmount(text, locale, currency)).toEqual({ decimal })
})

test.each([
  ['1.500', 'en', 'EUR', '1.500', '1500'],
  ['1.500', 'de-DE', 'EUR', '1500', '1.500'],
  ['1,500', 'en', 'EUR', '1500', '1.500'],
  ['1,500', 'de-DE', 'EUR', '1.500', '1500'],
  ['-1,500', 'en', 'EUR', '-1500', '-1.500'],
  ['$1,000', 'en-GB', 'USD', '1000', '1.000'],
  ['¥1,234', 'en', 'JPY', '1234', '1.234'],
  ['1.500', 'en', 'JPY', '1500', '1.500'],
  ['1.500', 'en', 'CLP', '1500', '1.500'],
  ['12.500', 'en', 'KWD', '12.500', '12500'],
])('%j in %s and %s is %s, but could be %s', (text, locale, currency, decimal, other) => {
  expect(typedAmount(text, locale, currency)).toEqual({ decimal, other })
})

test('rejects a text that could be two amounts and is neither in the locale', () => {
  expect(typedAmount('1.500', 'fr', 'EUR')).toEqual({ fault: 'amount' })
})

test.each(['$1,000', 'USD 50', '£5', '50 pounds'])('%j is no amount of euros', (text) => {
  expect(typedAmount(text, 'en', 'EUR')).toEqual({ fault: 'other_currency' })
})

test.each([
  '',
  '-',
  '€',
  '1e5',
  '1.2.3',
  '1,2,3',
  '1.234,56,7',
  '12 34',
  '5 to 6',
  '€5€',
  '1 € 50',
])('%j is no amount in English', (text) => {
  expect(typedAmount(text, 'en', 'EUR')).toEqual({ fault: 'amount' })
})

test('accepts no currency name without a currency', () => {
  expect(typedAmount('50 €', 'en', '')).toEqual({ fault: 'other_currency' })
  expect(typedAmount('50', 'en', '')).toEqual({ decimal: '50' })
})

test('an amount has at most five decimal places, by its digits', () => {
  expect(typedAmount('1.123450', 'en', 'EUR')).toEqual({ decimal: '1.123450' })
  expect(typedAmount('1.123456', 'en', 'EUR')).toEqual({ fault: 'five_decimals' })
  expect(typedAmount('1.00000000000000000001', 'en', 'EUR')).toEqual({ fault: 'five_decimals' })
})
