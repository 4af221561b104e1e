import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseExactly } from '../revision/exact-json.ts'
import { readAmount } from './amount-entry.ts'
import { readUnits, writeUnits } from './money.ts'
import { type AccountState, rechargeFate } from './recharge-fate.ts'

test('numbers of JSON keep their digits, whatever their size', () => {
  const text = '{"balance":12345678901234567890.12345,"a":[-1e-5,0],"by":"7 \\"8\\" 9","ok":true}'
  expect(parseExactly(text)).toEqual({
    balance: '12345678901234567890.12345',
    a: ['-1e-5', '0'],
    by: '7 "8" 9',
    ok: true,
  })
  expect(() => parseExactly('{"balance":01}')).toThrow(SyntaxError)
  expect(() => parseExactly('{balance:1}')).toThrow(SyntaxError)
})

test.each([
  ['0', 0n, '0.00'],
  ['0.1', 10_000n, '0.10'],
  ['-0.00001', -1n, '-0.00001'],
  ['1E-05', 1n, '0.00001'],
  ['1.5e3', 150_000_000n, '1500.00'],
  ['0.30000000000000004', 30_000n, '0.30'],
  ['-1.000005', -100_001n, '-1.00001'],
  ['12345678901234567890.12345', 1234567890123456789012345n, '12345678901234567890.12345'],
])('%s is %i hundred-thousandths', (decimal, units, written) => {
  expect(readUnits(decimal)).toBe(units)
  expect(writeUnits(units)).toBe(written)
})

test.each(['', '1,5', 'NaN', '1e999', '.5', '--1'])('"%s" is no amount', (text) => {
  expect(readUnits(text)).toBeNull()
})

test('reads what it writes', () => {
  fc.assert(fc.property(fc.bigInt(), (units) => readUnits(writeUnits(units)) === units))
})

test.each([
  ['1,234.5', 'en-GB', '1234.5'],
  ['1.234,5', 'de-DE', '1234.5'],
  ['1234,5', 'fr-FR', '1234.5'],
  ['1 234,5', 'fr-FR', '1234.5'],
  ['1’234.5', 'de-CH', '1234.5'],
  ['12,34,567.8', 'en-IN', '1234567.8'],
  ['١٬٢٣٤٫٥', 'ar-EG', '1234.5'],
  ['−5', 'en-GB', '-5'],
  ['+5', 'en-GB', '5'],
  ['.5', 'en-GB', '0.5'],
  [' 7 ', 'en-GB', '7'],
  ['0.000001', 'en-GB', '0.000001'],
])('"%s" in %s is %s', (text, locale, amount) => expect(readAmount(text, locale)).toBe(amount))

test.each([
  ['1,5', 'en-GB'],
  ['1.5', 'de-DE'],
  ['1.234.5', 'de-DE'],
  ['1,2345', 'en-GB'],
  ['1.2.3', 'en-GB'],
  ['1.5,000', 'en-GB'],
  ['5.', 'en-GB'],
  ['1e5', 'en-GB'],
  ['--5', 'en-GB'],
  ['', 'en-GB'],
  ['-', 'en-GB'],
  ['£5', 'en-GB'],
])('"%s" in %s is no amount', (text, locale) => expect(readAmount(text, locale)).toBeNull())

test('reads what the locale writes', () => {
  const locales = fc.constantFrom(
    'en-GB',
    'de-DE',
    'fr-FR',
    'de-CH',
    'en-IN',
    'ar-EG',
    'sv-SE',
    'pl-PL',
  )
  const units = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
  fc.assert(
    fc.property(locales, units, (locale, amount) => {
      const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 5 })
      const read = readAmount(format.format(writeUnits(amount)), locale)
      expect(readUnits(read ?? '')).toBe(amount)
    }),
  )
})

const state = (units: bigint | null, recharges: AccountState['recharges'] = null) => ({
  units,
  recharges,
})
test.each<[string, AccountState, bigint, AccountState]>([
  ['through', state(10n), 5n, state(15n)],
  ['not_through', state(10n), 5n, state(10n)],
  ['unclear', state(10n), 5n, state(14n)],
  ['unclear', state(null), 5n, state(null)],
  ['through', state(10n, []), 5n, state(14n, [{ id: 'a', amount: 5n }])],
  ['not_through', state(10n, [{ id: 'a', amount: 5n }]), 5n, state(9n, [{ id: 'a', amount: 5n }])],
  ['not_through', state(10n, []), 5n, state(17n, [{ id: 'b', amount: 7n }])],
])('a recharge is %s', (fate, before, amount, now) => {
  expect(rechargeFate(before, amount, now)).toBe(fate)
})
