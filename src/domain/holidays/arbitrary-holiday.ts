import fc from 'fast-check'
import type { HolidayFields } from '../../contract/holidays.ts'
import { timeOf } from '../time/calendar.ts'
import { ANY_YEAR, fieldsOf, HOLIDAY_KINDS } from './holiday-entry.ts'
import { holidayEntry } from './holiday-entry-rules.ts'
import { occurrenceOf } from './occurrences.ts'

const date = fc
  .date({
    min: new Date('1990-01-01T00:00Z'),
    max: new Date('2060-12-31T00:00Z'),
    noInvalidDate: true,
  })
  .map((day) => day.toISOString().slice(0, 10))
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59))
  .map(([hour, minute]) => timeOf(hour * 60 + minute))
const letters = [...'abcÄöé漢,;:"\'\\=+-@ 1']

/** For tests: a holiday that the API accepts and that occurs at least once. */
export const arbitraryHoliday: fc.Arbitrary<HolidayFields> = fc
  .record({
    name: fc
      .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 64 })
      .map((all) => all.join('').trim())
      .filter((name) => name !== ''),
    region: fc.constantFrom('GBR', 'DEU', 'USA'),
    kind: fc.constantFrom(...HOLIDAY_KINDS),
    every_year: fc.boolean(),
    start: date,
    start_time: time,
    end: date,
    end_time: time,
  })
  .map((entry) =>
    entry.every_year
      ? { ...entry, start: `2000${entry.start.slice(4)}`, end: `2000${entry.end.slice(4)}` }
      : entry,
  )
  .filter((entry) => holidayEntry.safeParse(entry).success)
  .map(fieldsOf)
  .filter((one) => occurrenceOf(one, one.every_year ? ANY_YEAR : one.year_start) !== null)
