import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultOfficeHours } from '../../contract/values/defaults.ts'
import { officeHours, type TimeRange } from '../../contract/values/office-hours.ts'
import { officeWeek } from '../schedule/arbitrary-schedule.ts'
import {
  changeDays,
  copyDay,
  HOURS_PRESETS,
  LUNCH,
  mergeRanges,
  rangeConflicts,
  weeklyMinutes,
  withBreak,
} from './hours-edit.ts'
import { groupOfficeHours } from './text/hours-text.ts'

const ranges = (...pairs: [string, string][]): TimeRange[] =>
  pairs.map(([from, to]) => ({ from, to }))

describe('rangeConflicts', () => {
  it('tells ranges that overlap from those that touch', () => {
    const day = ranges(
      ['09:00', '12:00'],
      ['13:00', '17:00'],
      ['12:00', '12:30'],
      ['16:59', '18:00'],
    )
    expect(rangeConflicts(day)).toEqual([
      { first: 0, second: 2, kind: 'touch' },
      { first: 1, second: 3, kind: 'overlap' },
    ])
  })

  it('knows a range within another, and 23:59 for midnight', () => {
    expect(rangeConflicts(ranges(['09:00', '12:00'], ['10:00', '11:00']))[0]?.kind).toBe('overlap')
    expect(rangeConflicts(ranges(['20:00', '23:59'], ['23:59', '24:00']))[0]?.kind).toBe('overlap')
    expect(rangeConflicts(ranges(['09:00', '12:00'], ['12:01', '13:00']))).toEqual([])
  })
})

describe('mergeRanges', () => {
  it('makes ranges that overlap or touch one, in order', () => {
    const day = {
      enabled: true,
      ranges: ranges(
        ['13:00', '23:59'],
        ['09:00', '11:00'],
        ['10:00', '12:00'],
        ['12:00', '12:30'],
      ),
    }
    expect(mergeRanges(day)).toEqual({
      enabled: true,
      ranges: ranges(['09:00', '12:30'], ['13:00', '23:59']),
    })
  })

  it('becomes an open day when the ranges fill it, and keeps a closed day closed', () => {
    const full = { enabled: false, ranges: ranges(['00:00', '12:00'], ['12:00', '23:59']) }
    expect(mergeRanges(full)).toEqual({ enabled: false, ranges: [] })
  })

  it('leaves nothing in conflict and the hours as they are', () => {
    fc.assert(
      fc.property(officeWeek, officeWeek, (a, b) => {
        const monday = { enabled: true, ranges: [...a.monday.ranges, ...b.monday.ranges] }
        const merged = mergeRanges(monday)
        expect(rangeConflicts(merged.ranges)).toEqual([])
        const [before, after] = [monday, merged].map((day) =>
          groupOfficeHours({ ...a, monday: day }),
        )
        expect(after).toEqual(before)
      }),
    )
  })
})

describe('copyDay', () => {
  it('copies one day to others, each its own', () => {
    const monday = { enabled: true, ranges: ranges(['10:00', '11:00']) }
    const hours = { ...defaultOfficeHours, monday }
    const copied = copyDay(hours, 'monday', ['tuesday', 'sunday'])
    expect(copied).toEqual({ ...hours, tuesday: monday, sunday: monday })
    expect(copied.tuesday.ranges[0]).not.toBe(monday.ranges[0])
    expect(hours.tuesday).toEqual(defaultOfficeHours.tuesday)
  })
})

describe('presets', () => {
  it.each([
    ['weekdays', 40],
    ['lunch_break', 35],
    ['around_the_clock', 168],
    ['closed', 0],
  ] as const)('%s is a week of %i hours that the API takes', (name, hours) => {
    expect(weeklyMinutes(HOURS_PRESETS[name])).toBe(hours * 60)
    expect(officeHours.safeParse(HOURS_PRESETS[name]).success).toBe(true)
  })
})

describe('weeklyMinutes', () => {
  it('counts shared minutes once, midnight in full and days that are off not', () => {
    const hours = {
      ...HOURS_PRESETS.closed,
      monday: { enabled: true, ranges: ranges(['09:00', '12:00'], ['11:00', '13:00']) },
      tuesday: { enabled: true, ranges: ranges(['22:00', '23:59']) },
      wednesday: { enabled: false, ranges: ranges(['09:00', '17:00']) },
      thursday: { enabled: true, ranges: ranges(['17:00', '09:00']) },
    }
    expect(weeklyMinutes(hours)).toBe(4 * 60 + 2 * 60)
  })
})

describe('withBreak', () => {
  it('cuts the break out of the hours of several days, and out of none that are closed', () => {
    const week = changeDays(HOURS_PRESETS.weekdays, ['monday', 'tuesday', 'sunday'], (day) =>
      withBreak(day, LUNCH),
    )
    expect(week.monday).toEqual(HOURS_PRESETS.lunch_break.monday)
    expect(week.tuesday).toEqual(HOURS_PRESETS.lunch_break.tuesday)
    expect(week.wednesday).toEqual(HOURS_PRESETS.weekdays.wednesday)
    expect(week.sunday.enabled).toBe(false)
  })

  it('leaves hours that only begin or end in it, and splits a day that is open all day', () => {
    const day = {
      enabled: true,
      ranges: ranges(['08:00', '12:30'], ['12:45', '13:00'], ['14:00', '15:00']),
    }
    expect(withBreak(day, LUNCH)).toEqual(day)
    const allDay = withBreak({ enabled: true, ranges: [] }, LUNCH)
    expect(allDay.ranges).toEqual(ranges(['00:00', '12:00'], ['13:00', '23:59']))
  })
})

describe('what is no time', () => {
  it('counts no hours, and does not open the day', () => {
    const day = { enabled: true, ranges: ranges(['09:00', '99:99']) }
    const week = { ...HOURS_PRESETS.closed, monday: day }
    expect(weeklyMinutes(week)).toBe(0)
    expect(groupOfficeHours(week)).toHaveLength(1)
    expect(mergeRanges(day)).toEqual(day)
  })
})
