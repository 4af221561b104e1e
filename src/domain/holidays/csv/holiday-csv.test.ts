import fc from 'fast-check'
import { expect, it } from 'vitest'
import { holidayFields } from '../../../contract/holidays.ts'
import { arbitraryHoliday } from '../arbitrary-holiday.ts'
import { entryOf, meaningKey } from '../holiday-entry.ts'
import { columnsOf, outcomes, read } from './test-csv.ts'
import { writeCsv } from './write-csv.ts'

it('reads what it wrote as the same holidays', () => {
  fc.assert(
    fc.property(fc.array(arbitraryHoliday, { minLength: 1, maxLength: 5 }), (holidays) => {
      const candidates = read(writeCsv(holidays))?.candidates ?? []
      const fields = candidates.map((row) => ('fields' in row ? meaningKey(row.fields) : row.fault))
      expect(fields).toEqual(holidays.map(meaningKey))
    }),
  )
})

it('never throws, and finds a good row beside any other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(() => read(text)).not.toThrow()
      const line = text.replace(/[\r\n\u2028\u2029]/g, ' ')
      const rows = ['name,start', 'Good,2026-05-01', line, 'Better,2026-05-02']
      expect(outcomes(rows.join('\n'))).toEqual(
        expect.arrayContaining(['Good: 2026-05-01', 'Better: 2026-05-02']),
      )
    }),
  )
})

it('finds columns by their names, in any order, and says what is wrong with a row', () => {
  const text = [
    '\uFEFFDate;Holiday;Country;Notes;Start time;End time;Repeats',
    '24.12.2026;Christmas Eve;DEU;x;12:00;24:00;no',
    '--02-29;Leap day;;;;;yes',
    '2026-02-30;Nowhere;GBR;;;;',
    '1/2/2026;Day first, as above;GBR;;;;',
    '2026-05-01;;GBR;;;;',
    '2026-05-01;At tea;GBR;;teatime;;',
    '2026-05-01;Far;Narnia;;;;',
  ].join('\r\n')
  expect(columnsOf(text)).toEqual([
    'start',
    'name',
    'region',
    null,
    'start_time',
    'end_time',
    'every_year',
  ])
  const [eve, leap, ...rest] = read(text)?.candidates ?? []
  expect(eve && 'fields' in eve && entryOf(eve.fields)).toMatchObject({
    name: 'Christmas Eve',
    region: 'DEU',
    kind: 'part',
    start: '2026-12-24',
    start_time: '12:00',
    end_time: '23:59',
    every_year: false,
  })
  expect(leap && 'fields' in leap && holidayFields.safeParse(leap.fields).success).toBe(true)
  expect(rest.map((row) => [row.source, 'fault' in row && row.fault])).toEqual([
    ['4', 'bad_date'],
    ['5', false],
    ['6', 'no_name'],
    ['7', 'bad_time'],
    ['8', 'bad_region'],
  ])
})

it('rejects a file that is no table', () => {
  expect(read('')).toBeNull()
  expect(read('hello')).toBeNull()
})

it('writes no name that a spreadsheet would run', () => {
  const [holiday] = fc.sample(arbitraryHoliday, 1)
  if (!holiday) throw new Error('No sample')
  const text = writeCsv([{ ...holiday, name: '=HYPERLINK("x")' }])
  expect(text).toContain(`'=HYPERLINK`)
})

it('keeps a quote that is not closed from taking the rows below', () => {
  expect(
    outcomes('name,start\n"Broken,2026-12-24\nXmas,2026-12-25\n"The ""x""",2026-12-26\n'),
  ).toEqual(['Broken: 2026-12-24', 'Xmas: 2026-12-25', 'The "x": 2026-12-26'])
})
