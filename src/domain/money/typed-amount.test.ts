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
])('%j is %s euros in British English', (text, decimal) => {
  expect(typedAmount(text, 'en-GB', 'EUR')).toEqual({ decimal })
})

test.each([
  ['1.234,56', 'de-DE', 'EUR', '1234.56'],
  ['1.500', 'de-DE', 'EUR', '1500'],
  ['1.500', 'en', 'EUR', '1.500'],
  ['$1,000', 'en-GB', 'USD', '1000'],
  ['A$ 5', 'en-GB', 'AUD', '5'],
  ['¥1,234', 'en', 'JPY', '1234'],
  ['￥500', 'ja', 'JPY', '500'],
  ['12.5 kr', 'en', 'SEK', '12.5'],
])('%j in %s and %s is %s', (text, locale, currency, decimal) => {
  expect(typedAmount(text, locale, currency)).toEqual({ decimal })
})

test.each(['$1,000', 'USD 50', '£5', '50 pounds'])('%j is no amount of euros', (text) => {
  expect(typedAmount(text, 'en', 'EUR')).toEqual({ fault: 'other_currency' })
})

test.each(['', '-', '€', '1e5', '1,5', '15,00', '1.234,56', '1.2.3', '5 to 6', '€5€', '1 € 50'])(
  '%j is no amount in English',
  (text) => {
    expect(typedAmount(text, 'en', 'EUR')).toEqual({ fault: 'amount' })
  },
)

test('accepts no currency name without a currency', () => {
  expect(typedAmount('50 €', 'en', '')).toEqual({ fault: 'other_currency' })
  expect(typedAmount('50', 'en', '')).toEqual({ decimal: '50' })
})

test('an amount has at most five decimal places, by its digits', () => {
  expect(typedAmount('1.123450', 'en', 'EUR')).toEqual({ decimal: '1.123450' })
  expect(typedAmount('1.123456', 'en', 'EUR')).toEqual({ fault: 'five_decimals' })
  expect(typedAmount('1.00000000000000000001', 'en', 'EUR')).toEqual({ fault: 'five_decimals' })
})
