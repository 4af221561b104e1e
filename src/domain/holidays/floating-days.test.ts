import { describe, expect, it } from 'vitest'
import { DAY, startOf } from '../time/calendar.ts'
import { easterOf, type FloatingDay, floatingDate, floatingGroups } from './floating-days.ts'
import { fieldsOn } from './holiday-entry.ts'

const on = (name: string, date: string) =>
  fieldsOn({ name, region: 'USA' }, { start: startOf(date), end: startOf(date) + DAY })
const years = [2026, 2027, 2028]
const written = (name: string, day: FloatingDay) =>
  years.map((year) => on(name, floatingDate(day, year) ?? ''))

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
    [{ kind: 'weekend', month: 12, day: 26 }, ['2026-12-28', '2027-12-27', '2028-12-26']],
  ])('%j falls, and is recognised again', (day, dates) => {
    expect(years.map((year) => floatingDate(day, year))).toEqual(dates)
    expect(floatingGroups(written('Day', day))).toMatchObject([
      { name: 'Day', day, lastYear: 2028 },
    ])
  })

  it('is no day that a year does not have', () => {
    expect(floatingDate({ kind: 'weekend', month: 2, day: 30 }, 2028)).toBeNull()
  })
})

it('sees no floating day in a fixed one, a single one, or what follows no pattern', () => {
  expect(floatingGroups(years.map((year) => on('Fixed', `${year}-05-01`)))).toEqual([])
  expect(floatingGroups([on('Once', '2026-11-26')])).toEqual([])
  expect(floatingGroups([on('None', '2026-01-07'), on('None', '2027-08-20')])).toEqual([])
})
