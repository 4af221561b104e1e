import { expect, it } from 'vitest'
import { readHolidayFile } from './holiday-file.ts'

const options = { region: 'GBR', zone: 'Europe/London', from: 2026, to: 2028 }
const table = (rows: number) => `name,start\n${'A,2026-12-24\n'.repeat(rows)}`
const read = (isTable: boolean, text: string) => readHolidayFile({ isTable, text }, options)

it('reads a table with its columns, and a calendar', () => {
  expect(read(true, table(1))).toMatchObject({
    candidates: [{ name: 'A' }],
    error: null,
    columns: [{ column: 'name' }, { column: 'start' }],
  })
  const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:A', 'DTSTART;VALUE=DATE:20261224']
  const calendar = [...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
  expect(read(false, calendar)).toMatchObject({ candidates: [{ name: 'A' }], error: null })
})

it('says why a file holds nothing', () => {
  expect(read(true, 'one,two\n1,2').error).toBe('malformed')
  expect(read(false, 'BEGIN:VCALENDAR').error).toBe('malformed')
  expect(read(false, 'BEGIN:VCALENDAR\r\nEND:VCALENDAR').error).toBe('nothing')
  expect(read(true, table(5000)).candidates).toHaveLength(5000)
  expect(read(true, table(5001))).toEqual({ candidates: [], error: 'tooMany' })
})
