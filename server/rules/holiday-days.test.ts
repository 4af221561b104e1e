import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HolidayFields } from '../../src/contract/holidays.ts'
import { arbitraryHoliday } from '../../src/domain/holidays/arbitrary-holiday.ts'
import { occurrences } from '../../src/domain/holidays/occurrences.ts'
import { dayColumns, dayRanges } from './holiday-days.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const dates = fc
  .record({
    from: fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2062-01-01'),
      noInvalidDate: true,
    }),
    days: fc.integer({ min: 0, max: 401 }),
  })
  .map(({ from, days }) => ({ from, to: new Date(from.getTime() + days * DAY_MS) }))

function isFound(holiday: HolidayFields, from: Date, to: Date): boolean {
  const { first_day, span_class } = dayColumns(holiday)
  return dayRanges(from, to).some(
    (range) =>
      range.every_year === Number(holiday.every_year) &&
      range.span_class === span_class &&
      range.first <= first_day &&
      first_day <= range.last,
  )
}

test('every holiday that falls on some dates is found by them', () => {
  fc.assert(
    fc.property(arbitraryHoliday, dates, (holiday, { from, to }) => {
      const [first, last] = [from, to].map((date) => date.toISOString().slice(0, 10))
      if (occurrences(holiday, first ?? '', last ?? '').length === 0) return
      expect(isFound(holiday, from, to)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('ranges of one lookup do not overlap, so nothing is found twice', () => {
  fc.assert(
    fc.property(dates, ({ from, to }) => {
      const all = dayRanges(from, to)
      const overlaps = all.flatMap((a, i) =>
        all.slice(i + 1).filter((b) => {
          const isSame = a.every_year === b.every_year && a.span_class === b.span_class
          return isSame && a.first <= b.last && b.first <= a.last
        }),
      )
      expect(overlaps).toEqual([])
    }),
  )
})
