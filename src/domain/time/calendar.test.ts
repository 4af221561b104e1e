import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateOf,
  daysInMonth,
  endMinute,
  endTime,
  isTime,
  minuteOfDay,
  minuteOfWeek,
  minutesOf,
  startOf,
  timeOf,
  wallMinutes,
  weekdayOf,
  yearOf,
} from './calendar.ts'

describe('a reading of the wall clock', () => {
  it('counts minutes from 1970 on', () => {
    expect(startOf('1970-01-02')).toBe(1440)
    expect(wallMinutes(1970, 1, 1, 61)).toBe(61)
    expect(dateOf(-1)).toBe('1969-12-31')
    expect(yearOf(wallMinutes(50, 6, 1))).toBe(50)
  })

  it('knows its weekday and its place in the week', () => {
    expect(weekdayOf(startOf('2026-11-23'))).toBe('monday')
    expect(weekdayOf(startOf('1969-12-28'))).toBe('sunday')
    expect(minuteOfWeek(startOf('2026-11-24') + 5)).toBe(1445)
    expect(minuteOfDay(startOf('1960-02-29') + 5)).toBe(5)
  })

  it('goes to text and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e8, max: 1e8 }), (wall) => {
        expect(startOf(dateOf(wall)) + minuteOfDay(wall)).toBe(wall)
      }),
    )
  })
})

describe('months', () => {
  it.each([
    [2027, 2, 28],
    [2028, 2, 29],
    [2100, 2, 28],
    [2026, 12, 31],
    [2026, 13, 0],
    [2026, 0, 0],
  ])('%i-%i has %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days)
  })
})

describe('times of day', () => {
  it('run from 00:00 to 24:00', () => {
    expect(['00:00', '09:59', '23:59', '24:00'].every(isTime)).toBe(true)
    expect(['24:01', '25:00', '99:99', '10:60', '9:00', '', '09:00:00'].some(isTime)).toBe(false)
  })

  it('go to minutes and back', () => {
    expect(minutesOf('09:30')).toBe(570)
    expect(timeOf(570)).toBe('09:30')
    expect(timeOf(minutesOf('24:00'))).toBe('24:00')
  })

  it('end at midnight with 23:59', () => {
    expect(['23:58', '23:59', '24:00'].map(endMinute)).toEqual([1438, 1440, 1440])
    expect([1438, 1439, 1440].map(endTime)).toEqual(['23:58', '23:59', '23:59'])
  })
})
