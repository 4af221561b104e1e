import { describe, expect, it } from 'vitest'
import { startOf } from '../time/calendar.ts'
import { byNextDate, isOver } from './agenda.ts'
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
  it('come in that order, with what is over behind them, the last one first', () => {
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
