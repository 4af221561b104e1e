import { describe, expect, it } from 'vitest'
import { bulkChanged } from './bulk-change.ts'
import { blankEntry, entryOf, fieldsOf, type HolidayEntry } from './holiday-entry.ts'

const holiday = (start: string, more: Partial<HolidayEntry> = {}) =>
  fieldsOf({ ...blankEntry(start, 'GBR'), name: 'Day', ...more })
const entry = (of: ReturnType<typeof holiday> | null) => of && entryOf(of)

describe('a change of several holidays', () => {
  it('moves by years, a holiday over New Year as a whole', () => {
    const moved = bulkChanged(holiday('2026-12-24', { kind: 'several', end: '2027-01-02' }), {
      kind: 'move',
      years: 1,
    })
    expect(entry(moved)).toMatchObject({ start: '2027-12-24', end: '2028-01-02' })
  })

  it('moves no yearly holiday, no 29 February, and nothing out of the calendar', () => {
    const move = (start: string, years: number, more = {}) =>
      bulkChanged(holiday(start, more), { kind: 'move', years })
    expect(move('2000-12-26', 1, { every_year: true })).toBeNull()
    expect(move('2028-02-29', 1)).toBeNull()
    expect(entry(move('2028-02-29', 4))?.start).toBe('2032-02-29')
    expect(move('2026-01-01', -2026)).toBeNull()
    expect(move('2026-01-01', 0)).toBeNull()
  })

  it('sets the times of a day, of a whole day, and of several days', () => {
    const times = (of: ReturnType<typeof holiday>, from: string, to: string) =>
      entry(bulkChanged(of, { kind: 'times', from, to }))
    expect(times(holiday('2026-12-24'), '12:00', '18:00')?.kind).toBe('part')
    const part = holiday('2026-12-24', { kind: 'part', start_time: '12:00' })
    expect(times(part, '00:00', '23:59')?.kind).toBe('day')
    const several = holiday('2026-12-24', { kind: 'several', end: '2026-12-31' })
    expect(times(several, '12:00', '12:00')).toMatchObject({ kind: 'several', start_time: '12:00' })
    expect(times(holiday('2026-12-24'), '18:00', '12:00')).toBeNull()
  })

  it('sets the region of those that have another', () => {
    const change = { kind: 'region', region: 'IRL' } as const
    expect(bulkChanged(holiday('2026-12-24'), change)?.region).toBe('IRL')
    expect(bulkChanged(holiday('2026-12-24', { region: 'IRL' }), change)).toBeNull()
  })
})
