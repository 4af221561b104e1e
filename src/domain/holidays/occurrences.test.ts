import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidayBetween } from '../schedule/arbitrary-schedule.ts'
import { DAY, dateOf, minuteOfDay, startOf, timeOf } from '../time/calendar.ts'
import {
  type HolidayDates,
  isLeapYearsOnly,
  nextOccurrences,
  occurrences,
  type Span,
} from './occurrences.ts'

type Bound = [year: number, month: number, day: number, hour: number, minute: number]
function holiday(
  start: Bound,
  end: Bound,
  { consecutive = false, every_year = false } = {},
): HolidayDates {
  const [year_start, month_start, day_start, hour_start, minute_start] = start
  const [year_end, month_end, day_end, hour_end, minute_end] = end
  return {
    consecutive,
    every_year,
    year_start,
    year_end,
    month_start,
    month_end,
    day_start,
    day_end,
    hour_start,
    hour_end,
    minute_start,
    minute_end,
  }
}
const written = ({ start, end }: Span) =>
  [start, end].map((wall) => `${dateOf(wall)} ${timeOf(minuteOfDay(wall))}`).join(' – ')
const yearly = { every_year: true }

describe('occurrences', () => {
  it('of one day', () => {
    const day = holiday([2026, 12, 24, 12, 0], [2026, 12, 31, 23, 59])
    expect(occurrences(day, '2026-12-24', '2026-12-24').map(written)).toEqual([
      '2026-12-24 12:00 – 2026-12-25 00:00',
    ])
    expect(occurrences(day, '2026-12-25', '2027-12-31')).toEqual([])
    expect(occurrences(day, '2025-01-01', '2026-12-23')).toEqual([])
  })

  it('of several days on end, once', () => {
    const days = holiday([2026, 12, 24, 12, 0], [2027, 1, 2, 9, 0], { consecutive: true })
    expect(occurrences(days, '2027-01-02', '2027-06-01').map(written)).toEqual([
      '2026-12-24 12:00 – 2027-01-02 09:00',
    ])
  })

  it('over New Year, every year', () => {
    const days = holiday([1, 12, 24, 0, 0], [1, 1, 2, 23, 59], { consecutive: true, ...yearly })
    expect(occurrences(days, '2026-01-02', '2026-12-24').map(written)).toEqual([
      '2025-12-24 00:00 – 2026-01-03 00:00',
      '2026-12-24 00:00 – 2027-01-03 00:00',
    ])
    expect(occurrences(days, '2026-01-03', '2026-12-23')).toEqual([])
  })

  it('of 29 February, in leap years only', () => {
    const leap = holiday([2026, 2, 29, 0, 0], [2026, 2, 29, 23, 59], yearly)
    expect(occurrences(leap, '2026-01-01', '2033-12-31').map(written)).toEqual([
      '2028-02-29 00:00 – 2028-03-01 00:00',
      '2032-02-29 00:00 – 2032-03-01 00:00',
    ])
    expect(isLeapYearsOnly(leap)).toBe(true)
    expect(isLeapYearsOnly({ ...leap, day_start: 28 })).toBe(false)
    expect(isLeapYearsOnly({ ...leap, day_start: 30 })).toBe(false)
    expect(isLeapYearsOnly({ ...leap, every_year: false })).toBe(false)
  })

  it('of days around 29 February, without it in other years', () => {
    const days = holiday([0, 2, 27, 0, 0], [0, 2, 29, 12, 0], { consecutive: true, ...yearly })
    expect(occurrences(days, '2027-01-01', '2028-12-31').map(written)).toEqual([
      '2027-02-27 00:00 – 2027-03-01 00:00',
      '2028-02-27 00:00 – 2028-02-29 12:00',
    ])
  })

  it('has none for an invalid day or one that ends when it starts', () => {
    expect(
      occurrences(holiday([2026, 4, 31, 0, 0], [2026, 4, 31, 9, 0]), '2026-01-01', '2026-12-31'),
    ).toEqual([])
    expect(
      occurrences(holiday([2026, 4, 1, 9, 0], [2026, 4, 1, 9, 0]), '2026-01-01', '2026-12-31'),
    ).toEqual([])
  })
})

describe('nextOccurrences', () => {
  it('are those not over yet', () => {
    const leap = holiday([0, 2, 29, 0, 0], [0, 2, 29, 12, 0], yearly)
    const from2096 = nextOccurrences(leap, startOf('2096-02-29') + 719, 2)
    expect(from2096.map(({ start }) => dateOf(start))).toEqual(['2096-02-29', '2104-02-29'])
    expect(
      nextOccurrences(leap, startOf('2096-02-29') + 720, 1).map(({ start }) => dateOf(start)),
    ).toEqual(['2104-02-29'])
  })

  it('are at most one of a holiday that comes once', () => {
    const once = holiday([2026, 5, 1, 0, 0], [2026, 5, 1, 23, 59])
    expect(nextOccurrences(once, startOf('2026-05-01'), 3)).toHaveLength(1)
    expect(nextOccurrences(once, startOf('2026-05-02'), 3)).toEqual([])
  })
})

/** Whether a minute of a date is in a holiday, by comparing texts as a PBX might. */
function isIn(h: HolidayDates, date: string, minute: number): boolean {
  const now = `${date} ${timeOf(minute)}`
  const [year, month, day] = date.split('-').map(Number)
  const two = (n: number) => String(n).padStart(2, '0')
  const on = (y: number, m: number, d: number, hour: number, min: number) =>
    `${y}-${two(m)}-${two(d)} ${two(hour)}:${two(min)}`
  const y = year ?? 0
  if (!h.consecutive) {
    const isDay = h.month_start === month && h.day_start === day
    const opens = h.hour_start * 60 + h.minute_start
    const closes = h.hour_end === 23 && h.minute_end === 59 ? DAY : h.hour_end * 60 + h.minute_end
    return isDay && (h.every_year || h.year_start === y) && opens <= minute && minute < closes
  }
  const start = on(
    h.every_year ? y : h.year_start,
    h.month_start,
    h.day_start,
    h.hour_start,
    h.minute_start,
  )
  // Only an end at 23:59 means the end of the day; a start is taken literally.
  const end = on(
    h.every_year ? y : h.year_end,
    h.month_end,
    h.day_end,
    h.hour_end,
    h.minute_end,
  ).replace('23:59', '24:00')
  // Texts instead of numbers, so that 2027-02-29 comes between the 28th and 1 March.
  const overNewYear = h.every_year && start.slice(0, 10) > end.slice(0, 10)
  return overNewYear ? start <= now || now < end : start <= now && now < end
}

describe('occurrences, against asking every day', () => {
  it('count the last minute of a day as its start is written', () => {
    const minute = holiday([2000, 1, 1, 23, 59], [2000, 1, 2, 0, 0], { consecutive: true })
    expect(occurrences(minute, '2000-01-01', '2000-01-02')).toHaveLength(1)
    expect(isIn(minute, '2000-01-01', DAY - 1)).toBe(true)
  })

  it('say the same over 50 years', () => {
    const [first, last] = [startOf('2000-01-01'), startOf('2049-12-31')]
    const minute = fc.integer({ min: 0, max: DAY - 1 })
    fc.assert(
      fc.property(holidayBetween(2000, 2049), minute, (h, at) => {
        const spans = occurrences(h, '2000-01-01', '2049-12-31')
        const wrong: string[] = []
        let next = 0
        for (let day = first; day <= last; day += DAY) {
          const wall = day + at
          while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= wall) next++
          const found = (spans[next]?.start ?? Number.POSITIVE_INFINITY) <= wall
          if (found !== isIn(h, dateOf(day), at)) wrong.push(dateOf(day))
        }
        expect(wrong).toEqual([])
        const upcoming = nextOccurrences(h, first, spans.length)
        expect(upcoming).toEqual(spans)
      }),
      { numRuns: 40 },
    )
  })
})
