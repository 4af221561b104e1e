import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HolidayFields } from '../../contract/holidays.ts'
import { WEEKDAYS } from '../../contract/values/weekdays.ts'
import { DAY, daysInMonth, startOf, weekdayOf } from '../time/calendar.ts'
import { arbitraryHoliday } from './arbitrary-holiday.ts'
import { blankEntry, fieldsOf, type HolidayEntry } from './holiday-entry.ts'
import { occurrences } from './occurrences.ts'
import {
  calendarYear,
  datesOf,
  dayAfter,
  isInCalendar,
  marksOfYear,
  monthAfter,
  weeksOf,
} from './year-marks.ts'

const holiday = (start: string, more: Partial<HolidayEntry> = {}): HolidayFields =>
  fieldsOf({ ...blankEntry(start, 'GBR'), name: 'A', ...more })

describe('the marks of a year', () => {
  it('join the days of a break over New Year, cut at the ends of the year', () => {
    const rest = { kind: 'several', every_year: true, start_time: '12:00' } as const
    const marks = marksOfYear([holiday('2000-12-30', { ...rest, end: '2000-01-01' })], 2027)
    expect(
      [...marks].map(([date, { extent, joins, yearly }]) => [date, extent, joins, yearly]),
    ).toEqual([
      ['2027-01-01', 'whole', { before: true, after: false }, true],
      ['2027-12-30', 'part', { before: false, after: true }, true],
      ['2027-12-31', 'whole', { before: true, after: true }, true],
    ])
  })

  it('have the last minute of the year', () => {
    const last = holiday('2027-12-31', { kind: 'several', start_time: '23:59', end: '2028-01-01' })
    expect(marksOfYear([last], 2027).has('2027-12-31')).toBe(true)
    expect(marksOfYear([last], 2028).has('2027-12-31')).toBe(false)
  })

  it('keep all holidays of a day; one that takes all of it fills it', () => {
    const part = holiday('2027-05-03', { kind: 'part', start_time: '12:00' })
    const whole = holiday('2027-05-03')
    expect(marksOfYear([part], 2027).get('2027-05-03')?.extent).toBe('part')
    const mark = marksOfYear([part, whole], 2027).get('2027-05-03')
    expect(mark?.extent).toBe('whole')
    expect(new Set(mark?.holidays)).toEqual(new Set([part, whole]))
  })

  it('stand on the days on which a holiday falls, and on no other', () => {
    fc.assert(
      fc.property(arbitraryHoliday, fc.integer({ min: 2024, max: 2029 }), (one, year) => {
        const marks = marksOfYear([one], year)
        for (let date = `${year}-01-01`; date.startsWith(`${year}`); date = dayAfter(date, 1)) {
          expect(marks.has(date), date).toBe(occurrences(one, date, date).length > 0)
        }
      }),
      { numRuns: 30 },
    )
  })
})

it('has each day of a month once, under its weekday', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2400 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(...WEEKDAYS),
      (year, month, first) => {
        const weeks = weeksOf(year, month, first)
        expect(weeks.every((week) => week.length === 7 && week.some(Boolean))).toBe(true)
        const days = weeks.flat().filter(Boolean)
        expect(days).toHaveLength(daysInMonth(year, month))
        expect(days).toEqual([...new Set(days)].sort())
        for (const week of weeks) {
          week.forEach((date, i) => {
            const weekday = WEEKDAYS[(WEEKDAYS.indexOf(first) + i) % 7]
            if (date) expect(weekdayOf(startOf(date))).toBe(weekday)
          })
        }
      },
    ),
  )
})

describe('going through days', () => {
  it('by day and week runs on over months and years', () => {
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01')
    expect(dayAfter('2028-03-01', -1)).toBe('2028-02-29')
    expect(dayAfter('2026-12-28', 7)).toBe('2027-01-04')
  })

  it('by month stays on the day, or takes the last of a shorter month', () => {
    expect(monthAfter('2026-12-15', 1)).toBe('2027-01-15')
    expect(monthAfter('2027-01-31', 1)).toBe('2027-02-28')
    expect(monthAfter('2028-02-29', 12)).toBe('2029-02-28')
    expect(monthAfter('2027-03-31', -1)).toBe('2027-02-28')
  })
})

it('a span that ends at midnight does not fall on the day that begins then', () => {
  const start = startOf('2026-12-24')
  expect(datesOf({ start, end: start + DAY })).toEqual({ first: '2026-12-24', last: '2026-12-24' })
  expect(datesOf({ start, end: start + DAY + 1 }).last).toBe('2026-12-25')
})

describe('the edges of the calendar', () => {
  it('are the first and the last year that a holiday may have', () => {
    const years = [undefined, 0, 1, 2027, 9999, 10_000, -3].map(calendarYear)
    expect(years).toEqual([undefined, 1, 1, 2027, 9999, 9999, 1])
  })

  it.each([
    [dayAfter('9999-12-31', 1), false],
    [dayAfter('9999-12-31', -1), true],
    [monthAfter('9999-12-15', 1), false],
    [monthAfter('9999-01-15', 12), false],
    [dayAfter('0001-01-01', -1), false],
    [monthAfter('0001-01-31', -12), false],
    [dayAfter('0000-01-01', -1), false],
    [monthAfter('0001-01-31', 1), true],
  ])('hold the date %s: %j', (date, isIn) => {
    expect(isInCalendar(date)).toBe(isIn)
  })
})
