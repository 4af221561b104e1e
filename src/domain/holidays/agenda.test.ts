import { describe, expect, it } from 'vitest'
import { closedBetween } from '../schedule/today/test-days.ts'
import { startOf } from '../time/calendar.ts'
import { byNextDate, isOver, upcoming, yearToFill } from './agenda.ts'
import { blankEntry, fieldsOf, type HolidayEntry } from './holiday-entry.ts'

const holiday = (name: string, start: string, more: Partial<HolidayEntry> = {}) =>
  fieldsOf({ ...blankEntry(start, 'GBR'), name, ...more })
const now = startOf('2026-11-25') + 600
const all = [
  holiday('May Day', '2027-05-03'),
  holiday('Long ago', '2019-05-01'),
  holiday('Boxing Day', '2000-12-26', { every_year: true }),
  holiday('New Year', '2000-01-01', { every_year: true }),
  holiday('Last week', '2026-11-18'),
  holiday('Now', '2026-11-24', { kind: 'several', end: '2026-11-26' }),
]

describe('holidays by their next date', () => {
  it('are sorted, followed by past ones, the latest first', () => {
    const names = byNextDate(all, now).map(({ name }) => name)
    expect(names.slice(0, 4)).toEqual(['Now', 'Boxing Day', 'New Year', 'May Day'])
    expect(names.slice(4)).toEqual(['Last week', 'Long ago'])
  })

  it('are over once they do not come again', () => {
    expect(all.filter((one) => isOver(one, now)).map(({ name }) => name)).toEqual([
      'Long ago',
      'Last week',
    ])
  })
})

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
