import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TYPED_YEARS, typedYears } from './typed-years.ts'

const years = { from: 2026, to: 2027 }

test.each([
  ['from', 2027, { from: 2027, to: 2027 }],
  ['from', 2030, { from: 2030, to: 2030 }],
  ['from', 1999, { from: 1999, to: 2018 }],
  ['to', 2029, { from: 2026, to: 2029 }],
  ['to', 2020, { from: 2026, to: 2026 }],
  ['to', 2099, { from: 2026, to: 2045 }],
] as const)('%s %s', (end, year, changed) => {
  expect(typedYears(years, end, year)).toEqual(changed)
})

test('gives 1 to 20 years within the limits, whatever is typed', () => {
  const typed = fc.tuple(
    fc.constantFrom('from', 'to'),
    fc.integer({ min: TYPED_YEARS.first, max: TYPED_YEARS.last }),
  )
  fc.assert(
    fc.property(fc.array(typed), (all) => {
      const { from, to } = all.reduce((now, [end, year]) => typedYears(now, end, year), years)
      expect(to - from).toBeGreaterThanOrEqual(0)
      expect(to - from).toBeLessThan(20)
      expect(from).toBeGreaterThanOrEqual(1900)
      expect(to).toBeLessThanOrEqual(9999)
    }),
  )
})
