import { describe, expect, it } from 'vitest'
import { easterOf, type FloatingDay, floatingDate, orthodoxEasterOf } from './floating-days.ts'

const years = [2026, 2027, 2028]

it('knows Easter', () => {
  expect([1961, 2000, 2026, 2027, 2038, 2285].map(easterOf)).toEqual([
    '1961-04-02',
    '2000-04-23',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
    '2285-03-22',
  ])
})

it('knows Orthodox Easter', () => {
  expect([1900, 2000, 2024, 2025, 2026, 2027, 2028, 2100].map(orthodoxEasterOf)).toEqual([
    '1900-04-22',
    '2000-04-30',
    '2024-05-05',
    '2025-04-20',
    '2026-04-12',
    '2027-05-02',
    '2028-04-16',
    '2100-05-02',
  ])
})

describe('a floating day', () => {
  it.each<[FloatingDay, string[]]>([
    [
      { kind: 'nth', n: 4, weekday: 'thursday', month: 11 },
      ['2026-11-26', '2027-11-25', '2028-11-23'],
    ],
    [
      { kind: 'nth', n: -1, weekday: 'monday', month: 5 },
      ['2026-05-25', '2027-05-31', '2028-05-29'],
    ],
    [{ kind: 'easter', days: 1 }, ['2026-04-06', '2027-03-29', '2028-04-17']],
    [{ kind: 'easter', days: -2 }, ['2026-04-03', '2027-03-26', '2028-04-14']],
    [{ kind: 'orthodox', days: -48 }, ['2026-02-23', '2027-03-15', '2028-02-28']],
    [
      { kind: 'weekend', month: 12, day: 26, saturday: 'monday' },
      ['2026-12-28', '2027-12-27', '2028-12-26'],
    ],
    [
      { kind: 'weekend', month: 7, day: 4, saturday: 'friday' },
      ['2026-07-03', '2027-07-05', '2028-07-04'],
    ],
    [
      { kind: 'from', weekday: 'wednesday', month: 11, day: 16 },
      ['2026-11-18', '2027-11-17', '2028-11-22'],
    ],
    [{ kind: 'monday', month: 8, day: 17 }, ['2026-08-17', '2027-08-16', '2028-08-21']],
    [{ kind: 'monday', month: 10, day: 12 }, ['2026-10-12', '2027-10-11', '2028-10-16']],
    [{ kind: 'monday', month: 11, day: 20 }, ['2026-11-23', '2027-11-20', '2028-11-20']],
  ])('%j falls on %j', (day, dates) => {
    expect(years.map((year) => floatingDate(day, year))).toEqual(dates)
  })

  it.each(['weekend', 'monday', 'from'] as const)(
    'of kind %s is no day that a year does not have',
    (kind) => {
      const rule = { month: 2, day: 30, saturday: 'monday', weekday: 'monday' } as const
      expect(floatingDate({ kind, ...rule }, 2028)).toBeNull()
    },
  )
})
