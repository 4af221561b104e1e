import { expect, test } from 'vitest'
import { writeUnits } from '../domain/money/money.ts'
import { moneyFormat } from './use-money-text.ts'

test.each([
  ['JPY', 123_400_000n, undefined, '¥1,234'],
  ['JPY', 123_450_000n, undefined, '¥1,234.5'],
  ['CLP', 150_050_000n, undefined, 'CLP\u00a01,500.5'],
  ['KWD', 1_250_000n, undefined, 'KWD\u00a012.500'],
  ['EUR', 1_250_000n, undefined, '€12.50'],
  ['EUR', 1n, undefined, '€0.00001'],
  ['EUR', 1_250_000n, 5, '€12.50000'],
  ['EUR', 1_250_000n, 1, '€12.50'],
  ['', 1_250_000n, undefined, '12.50'],
])('%s %d with %s places is %s', (currency, units, places, text) => {
  expect(moneyFormat('en', currency, places).format(writeUnits(units) as `${number}`)).toBe(text)
})
