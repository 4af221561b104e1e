import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHolidayFile } from './holiday-file.ts'

const options = { region: 'GBR', zone: 'Europe/London', from: 2026, to: 2028 }
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readHolidayFile(bytes(text), options)
const table = (rows: number) => `name,start\n${'A,2026-12-24\n'.repeat(rows)}`
const event = (i: number, date: string) =>
  `BEGIN:VEVENT\nUID:${i}\nSUMMARY:E${i}\nDTSTART;VALUE=DATE:${date}\nEND:VEVENT`
const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\r\n')

it('tells a table from a calendar by its content', () => {
  expect(read(table(1))).toMatchObject({
    candidates: [{ name: 'A' }],
    error: null,
    table: { columns: [{ column: 'name' }, { column: 'start' }] },
  })
  expect(read(`\uFEFF\r\n ${calendar(event(1, '20261224'))}`)).toMatchObject({
    candidates: [{ name: 'E1' }],
    error: null,
  })
})

it('says why a file holds nothing', () => {
  expect(read('one line').error).toBe('malformed')
  expect(read('BEGIN:VCALENDAR').error).toBe('malformed')
  expect(read('BEGIN:VCALENDAR\r\nEND:VCALENDAR').error).toBe('nothing')
  expect(read('name,start\n').error).toBe('nothing')
  expect(read('<!DOCTYPE html><title>Sign in</title>').error).toBe('webPage')
  expect(readHolidayFile(new Uint8Array([0x50, 0x4b, 3, 4]), options).error).toBe('workbook')
  expect(read(table(5000)).candidates).toHaveLength(5000)
  expect(read(table(5001))).toMatchObject({ candidates: [], error: 'tooMany' })
})

it('counts the events of other years, and takes the few that are left', () => {
  const old = Array.from({ length: 5200 }, (_, i) => event(i, `${2010 + (i % 16)}0101`))
  expect(read(calendar(...old, event(9999, '20261225')))).toMatchObject({
    candidates: [{ name: 'E9999' }],
    calendar: { outside: 5200 },
    error: null,
  })
  expect(read(calendar(event(1, '20100501')))).toMatchObject({ candidates: [], error: null })
})

describe('bytes', () => {
  const french = calendar(event(1, '20260714').replace('E1', 'Fête'))
  const nameIn = (file: Uint8Array, encoding?: string) =>
    readHolidayFile(file, { ...options, encoding }).candidates[0]?.name
  const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
  const utf16 = (text: string, isBig: boolean) =>
    Uint8Array.from(
      [...text].flatMap((sign) => {
        const code = sign.charCodeAt(0)
        return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8]
      }),
    )

  it.each([
    ['UTF-8', bytes(french)],
    ['UTF-8 with a mark', bytes(`\uFEFF${french}`)],
    ['Windows-1252', latin(french)],
    ['UTF-16 with a mark', utf16(`\uFEFF${french}`, false)],
    ['UTF-16, big end first, with a mark', utf16(`\uFEFF${french}`, true)],
    ['UTF-16', utf16(french, false)],
    ['UTF-16, big end first', utf16(french, true)],
    ['Mac line ends', bytes(french.replace(/\r?\n/g, '\r'))],
  ])('of %s are read', (_, file) => {
    expect(nameIn(file)).toBe('Fête')
  })

  it('that are no Unicode are read as another encoding where it is chosen', () => {
    const arabic = Uint8Array.from([
      ...bytes('name,start\n'),
      0xda,
      0xed,
      0xcf,
      ...bytes(',2026-03-20'),
    ])
    expect(readHolidayFile(arabic, options).isEncodingOpen).toBe(true)
    expect(nameIn(arabic, 'windows-1256')).toBe('عيد')
    expect(readHolidayFile(bytes(french), options).isEncodingOpen).toBe(false)
  })

  it('of a character that a folded line splits are joined', () => {
    const [before = '', after = ''] = french.split('ê')
    const fold = [0xc3, 13, 10, 32, 0xaa]
    expect(nameIn(Uint8Array.from([...bytes(before), ...fold, ...bytes(after)]))).toBe('Fête')
  })

  it('of lines in different encodings are each read correctly', () => {
    const lines = [...bytes('name,start\nFête,2026-07-14\n'), ...latin('Noël,2026-12-25\n')]
    const { candidates } = readHolidayFile(Uint8Array.from(lines), options)
    expect(candidates.map(({ name }) => name)).toEqual(['Fête', 'Noël'])
  })

  it('of any kind never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
        expect(() => readHolidayFile(any, options)).not.toThrow()
      }),
    )
  })
})
