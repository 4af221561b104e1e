import { describe, expect, it } from 'vitest'
import { startOf } from '../time/calendar.ts'
import { byNextDate, upcoming, yearToFill } from './agenda.ts'
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

describe('the agenda', () => {
  it('has each holiday once, by the next time that it falls', () => {
    const names = upcoming(all, now).map(({ holiday: { name } }) => name)
    expect(names).toEqual(['Now', 'Boxing Day', 'New Year', 'May Day'])
  })

  it('has what is over behind all that comes, the last one first', () => {
    const names = byNextDate(all, now).map(({ name }) => name)
    expect(names.slice(4)).toEqual(['Last week', 'Long ago'])
  })
})

describe('the year to fill', () => {
  it('is this one in spring, and the next one from September on', () => {
    expect(yearToFill([], startOf('2026-03-01'))).toBe(2026)
    expect(yearToFill([], now)).toBe(2027)
    expect(yearToFill(all, now)).toBeNull()
  })

  it('is not filled by holidays of every year, nor by a part of a day', () => {
    const yearly = all.filter(({ every_year }) => every_year)
    const early = holiday('Close early', '2027-01-05', { kind: 'part', start_time: '15:00' })
    expect(yearToFill([...yearly, early], now)).toBe(2027)
  })
})
