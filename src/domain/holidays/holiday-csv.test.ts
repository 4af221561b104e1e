import fc from 'fast-check'
import { expect, it } from 'vitest'
import { holidayFields } from '../../contract/holidays.ts'
import { arbitraryHoliday } from './arbitrary-holiday.ts'
import { readCsv, writeCsv } from './holiday-csv.ts'
import { entryOf, meaningKey } from './holiday-entry.ts'

it('reads what it wrote as the same holidays', () => {
  fc.assert(
    fc.property(fc.array(arbitraryHoliday, { maxLength: 5 }), (holidays) => {
      const read = readCsv(writeCsv(holidays), 'GBR')?.candidates ?? []
      const fields = read.map((row) => ('fields' in row ? meaningKey(row.fields) : row.fault))
      expect(fields).toEqual(holidays.map(meaningKey))
    }),
  )
})

it('finds columns by their names, in any order, and says what is wrong with a row', () => {
  const text = [
    '\uFEFFDate;Holiday;Country;Notes;Start time;End time;Repeats',
    '24.12.2026;Christmas Eve;DEU;x;12:00;24:00;no',
    '--02-29;Leap day;;;;;yes',
    '2026-02-30;Nowhere;GBR;;;;',
    '1/2/2026;Two dates;GBR;;;;',
    '2026-05-01;;GBR;;;;',
    '2026-05-01;At noon;GBR;;noon;;',
  ].join('\r\n')
  const read = readCsv(text, 'GBR')
  expect(read?.columns.map(({ column }) => column)).toEqual([
    'start',
    'name',
    'region',
    null,
    'start_time',
    'end_time',
    'every_year',
  ])
  const [eve, leap, ...bad] = read?.candidates ?? []
  expect(eve && 'fields' in eve && entryOf(eve.fields)).toMatchObject({
    ...{ name: 'Christmas Eve', region: 'DEU', kind: 'part', start: '2026-12-24' },
    ...{ start_time: '12:00', end_time: '23:59', every_year: false },
  })
  expect(leap && 'fields' in leap && holidayFields.safeParse(leap.fields).success).toBe(true)
  expect(bad.map((row) => [row.source, 'fault' in row && row.fault])).toEqual([
    ['4', 'bad_date'],
    ['5', 'bad_date'],
    ['6', 'no_name'],
    ['7', 'bad_time'],
  ])
})

it('refuses what is no table of holidays', () => {
  expect(readCsv('', 'GBR')).toBeNull()
  expect(readCsv('a,b\n1,2', 'GBR')).toBeNull()
})

it('writes no name that a spreadsheet would run', () => {
  const [holiday] = fc.sample(arbitraryHoliday, 1)
  if (!holiday) throw new Error('No sample')
  const text = writeCsv([{ ...holiday, name: '=HYPERLINK("x")' }])
  expect(text).toContain(`'=HYPERLINK`)
})
