import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dateText, isDateText, partsOf, yearText } from './date-text.ts'

it('reads the parts of every date that it writes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      (year, month, day) => {
        const date = dateText(year, month, day)
        expect(isDateText(date)).toBe(true)
        expect(date.startsWith(yearText(year))).toBe(true)
        expect(partsOf(date)).toEqual({ year, month, day })
      },
    ),
  )
})

it.each([
  ['', { year: 0, month: 0, day: 0 }],
  ['2026', { year: 2026, month: 0, day: 0 }],
  ['2026-05', { year: 2026, month: 5, day: 0 }],
])('reads 0 for what %j does not say', (text, parts) => {
  expect(partsOf(text)).toEqual(parts)
  expect(isDateText(text)).toBe(false)
})
