import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromUnits, placesOf, toUnits } from './money.ts'

it.each([
  [1, 100_000],
  [0.00001, 1],
  [-0.1, -10_000],
  [1.005, 100_500],
  [8.40051, 840_051],
  [999_999_999.99999, 99_999_999_999_999],
])('%d is %d units', (amount, units) => {
  expect(toUnits(amount)).toBe(units)
  expect(fromUnits(units)).toBe(amount)
})

it('gives back every amount that it was given, to the last place', () => {
  const limit = 10 ** 15 - 1
  fc.assert(
    fc.property(fc.integer({ min: -limit, max: limit }), (units) => {
      expect(toUnits(fromUnits(units))).toBe(units === 0 ? 0 : units)
      expect(String(fromUnits(units))).not.toMatch(/\.\d{6}/)
    }),
  )
})

it.each([
  [[], 0],
  [[0], 0],
  [[-1_000_000, 500_000], 0],
  [[50_000, -2_050_000], 1],
  [[1_234_567, 500_000], 5],
  [[1], 5],
])('%j units take %d places', (amounts, places) => {
  expect(placesOf(amounts.map(BigInt))).toBe(places)
})
