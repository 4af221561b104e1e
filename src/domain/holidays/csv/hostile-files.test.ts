import { expect, test } from 'vitest'
import { longFormOf } from '../../sip/sip-headers.ts'
import { fieldsOf } from '../holiday-entry.ts'
import { event, read } from '../ics/test-ics.ts'
import { writeIcs } from '../ics/write-ics.ts'
import { importName } from '../import/import-name.ts'
import { columnsOf, outcomes } from './test-csv.ts'
import { writeCsv } from './write-csv.ts'

const named = (name: string, region = 'GBR') =>
  fieldsOf({
    ...{ name, region, every_year: false, kind: 'day' },
    ...{ start: '2026-12-24', end: '2026-12-24', start_time: '00:00', end_time: '23:59' },
  })
const OWN = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty']

test.each(OWN)('a column, a cell and a time zone may be called %s', (word) => {
  const cells = `${word},2026-12-24,${word}`
  expect(columnsOf(`name,start,${word}\n${cells}\n`)).toEqual(['name', 'start', null])
  expect(outcomes(`name,start,${word}\n${cells}\n`)).toEqual([`${word}: 2026-12-24`])
  expect(outcomes(`name,start,region\n${cells}\n`)).toEqual([`${word}: bad_region`])
  const inZone = (zone: string) =>
    read(event(`DTSTART;TZID=${zone}:20261224T100000\nDURATION:PT1H`))?.candidates
  expect(JSON.stringify(inZone(word))).toBe(
    JSON.stringify(inZone('Nowhere'))?.replaceAll('Nowhere', word),
  )
  expect(longFormOf(word)).toBe(null)
})

test.each([
  ...["'", '=', '+', '-', '@', '\uff07', '\uff1d', '\uff0b', '\uff0d', '\uff20', '\t', '\r', '\n'],
])('a cell that begins with %j is no formula, and is read back', (sign) => {
  const name = `${sign}HYPERLINK(1)`
  const text = writeCsv([named(name, `${sign}X`)])
  const [, row = ''] = /\r\n([\s\S]*)/.exec(text) ?? []
  expect(row).toMatch(/^"?'[\s\S]*,"?'/)
  const [back] = outcomes(writeCsv([named(name)]))
  expect(back).toBe(`${name.trim()}: 2026-12-24`)
})

test.each(['\r\n', '\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029', '\u0000'])(
  'nothing of a PBX begins a line of its own in a calendar: %j',
  (end) => {
    const text = `x${end}END:VEVENT${end}ATTACH:evil`
    const file = writeIcs([{ ...named(text, text), id: text }], new Date(0))
    const lines = file.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
    expect(lines.filter((line) => /^(?:END:VEVENT|ATTACH)/.test(line))).toEqual(['END:VEVENT'])
    expect(file).not.toMatch(/[^\P{Cc}\r\n]/u)
  },
)

test('a long run of blanks in a name of a file is read once', () => {
  // Reading the run again from each of its characters would take minutes.
  const { name } = importName(`A${' '.repeat(1_000_000)}B`)
  expect(name).toBe('A')
})
