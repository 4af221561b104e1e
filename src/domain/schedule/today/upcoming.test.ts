import { describe, expect, it } from 'vitest'
import { startOf } from '../../time/calendar.ts'
import { closedBetween } from './test-days.ts'
import { upcoming, yearToFill } from './upcoming.ts'

const at = (date: string) => startOf(date) + 12 * 60

it('lists what comes next, and how many days away it is', () => {
  const christmas = closedBetween('2020-12-25 00:00', '2020-12-26 00:00', true)
  const week = closedBetween('2026-11-20 00:00', '2026-11-25 00:00')
  const over = closedBetween('2026-11-20 00:00', '2026-11-21 00:00')
  const found = upcoming([christmas, over, week], at('2026-11-23'), 5)
  expect(found.map(({ holiday, days }) => [holiday, days])).toEqual([
    [week, 0],
    [christmas, 32],
  ])
  expect(upcoming([christmas, week], at('2026-11-23'), 1)).toHaveLength(1)
})

describe('the year that lacks holidays', () => {
  const easter = closedBetween('2026-04-06 00:00', '2026-04-07 00:00')
  const early = closedBetween('2027-01-04 15:00', '2027-01-05 00:00')
  const yearly = closedBetween('2020-12-25 00:00', '2020-12-26 00:00', true)
  it.each([
    ['the next one in autumn', [easter, yearly], '2026-11-27', 2027],
    ['none before', [easter], '2026-08-31', null],
    ['this one, if it has none', [yearly], '2026-02-01', 2026],
    ['the next one though it has an early closing', [early], '2026-11-27', 2027],
    [
      'none if the next one has a whole day',
      [closedBetween('2027-03-29 00:00', '2027-03-30 00:00')],
      '2026-11-27',
      null,
    ],
  ])('is %s', (_, holidays, date, expected) => {
    expect(yearToFill(holidays, at(date))).toBe(expected)
  })
})
