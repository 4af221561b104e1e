import fc from 'fast-check'
import { expect, it } from 'vitest'
import { holidayFields } from '../../contract/holidays.ts'
import { arbitraryHoliday } from './arbitrary-holiday.ts'
import { blankEntry, entryOf, fieldsOf, meaningKey } from './holiday-entry.ts'
import { holidayEntry } from './holiday-entry-rules.ts'

it('converts a holiday to the wire and back', () => {
  fc.assert(
    fc.property(arbitraryHoliday, (holiday) => {
      expect(meaningKey(fieldsOf(entryOf(holiday)))).toBe(meaningKey(holiday))
      expect(holidayEntry.safeParse(entryOf(holiday)).success).toBe(true)
    }),
  )
})

it('accepts nothing in the form that the API rejects', () => {
  const any = fc.record({
    name: fc.constantFrom('', 'A'),
    region: fc.constantFrom('GBR', 'gb'),
    kind: fc.constantFrom('day' as const, 'part' as const, 'several' as const),
    every_year: fc.boolean(),
    start: fc.constantFrom('2026-02-28', '2000-02-29', '2026-02-29', '2026-13-01', ''),
    start_time: fc.constantFrom('00:00', '12:00', '24:00', ''),
    end: fc.constantFrom('2026-02-28', '2000-02-29', '2025-01-01', ''),
    end_time: fc.constantFrom('00:00', '11:59', '23:59'),
  })
  fc.assert(
    fc.property(any, (entry) => {
      if (!holidayEntry.safeParse(entry).success) return
      expect(holidayFields.safeParse(fieldsOf(entry)).success).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

it('finds one error in a date, at a field that the form shows', () => {
  const at = (kind: 'day' | 'part' | 'several', dates: { start?: string; end?: string }) => {
    const entry = { ...blankEntry('2026-12-24', 'GBR'), name: 'Eve', kind, ...dates }
    return holidayEntry.safeParse(entry).error?.issues.map(({ path }) => path.join())
  }
  for (const kind of ['day', 'part'] as const) {
    expect(at(kind, { start: '99/99', end: '99/99' })).toEqual(['start'])
    expect(at(kind, { end: '99/99' })).toBeUndefined()
  }
  expect(at('several', { end: '99/99' })).toEqual(['end'])
  expect(at('several', { end: '2026-12-23' })).toEqual(['end'])
})

it('treats holidays as equal that differ only in ignored fields', () => {
  const day = fieldsOf({ ...blankEntry('2026-12-24', 'GBR'), name: 'Eve' })
  expect(meaningKey({ ...day, year_end: 0, month_end: 3, day_end: 9 })).toBe(meaningKey(day))
  expect(meaningKey({ ...day, consecutive: true })).toBe(meaningKey(day))
  expect(meaningKey({ ...day, year_start: 2027 })).not.toBe(meaningKey(day))
  const yearly = { ...day, every_year: true }
  expect(meaningKey({ ...yearly, year_start: 1 })).toBe(meaningKey(yearly))
})
