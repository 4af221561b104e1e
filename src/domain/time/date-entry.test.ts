import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, dateOf, startOf } from './calendar.ts'
import { dateEntry } from './date-entry.ts'

const LOCALES =
  'en-US en-GB en-AU de fr fr-CA es es-MX pt-BR it nl da fi pl sv tr ru ja zh-CN zh-TW ko hi ar he bg vi'.split(
    ' ',
  )
/** A Friday. */
const TODAY = '2026-11-27'
const parse = (locale: string, text: string) => dateEntry(locale).parse(text, TODAY)

describe('a typed date', () => {
  it.each([
    ['27 nov', '2026-11-27'],
    ['26 nov', '2027-11-26'],
    ['27 November', '2026-11-27'],
    ['Nov 28', '2026-11-28'],
    ['28 nov 26', '2026-11-28'],
    ['28th of November, 2027', '2027-11-28'],
    ['27nov2026', '2026-11-27'],
    ['2026 nov 27', '2026-11-27'],
    ['Fri, 27 Nov 2026', '2026-11-27'],
    ['2026-11-27', '2026-11-27'],
    ['1/12/2026', '2026-12-01'],
    ['1.12.', '2026-12-01'],
    ['1 12 26', '2026-12-01'],
    ['12/25', '2026-12-25'],
    ['5', '2026-12-05'],
    ['27', '2026-11-27'],
    ['31', '2026-12-31'],
    ['29 feb', '2028-02-29'],
    ['today', '2026-11-27'],
    ['Tomorrow', '2026-11-28'],
    ['yesterday', '2026-11-26'],
    ['friday', '2026-11-27'],
    ['sat', '2026-11-28'],
    ['30 feb 2026', null],
    ['32 nov', null],
    ['0', null],
    ['31 nov', null],
    ['27 13 2026', null],
    ['1 2 3 4', null],
    ['27 nov 999', null],
    ['soon', null],
    ['27 nov noon', null],
    ['', null],
  ])('in English: %j is %j', (text, date) => {
    expect(parse('en-GB', text)).toBe(date)
  })

  it.each([
    ['27 nov', '2026-11-27'],
    ['28 nov', '2025-11-28'],
    ['1.12.', '2025-12-01'],
    ['28', '2026-10-28'],
    ['saturday', '2026-11-21'],
    ['29 feb', '2024-02-29'],
    ['28 nov 27', '2027-11-28'],
    ['tomorrow', '2026-11-28'],
  ])('of the past: %j is %j', (text, date) => {
    expect(dateEntry('en-GB').parse(text, TODAY, true)).toBe(date)
  })

  it.each([
    ['en-US', '12/1', '2026-12-01'],
    ['en-US', '27/12', '2026-12-27'],
    ['en-US', 'Nov 28 2026', '2026-11-28'],
    ['de', '1. Dez.', '2026-12-01'],
    ['de', 'übermorgen', '2026-11-29'],
    ['de', 'Montag', '2026-11-30'],
    ['fr', '1er déc', '2026-12-01'],
    ['fr', 'demain', '2026-11-28'],
    ['es', 'mar, 5 may 2026', '2026-05-05'],
    ['es', '27 de noviembre de 2026', '2026-11-27'],
    ['it', 'mar 3 mar 2026', '2026-03-03'],
    ['ja', '2026年11月28日', '2026-11-28'],
    ['ja', '11月28日', '2026-11-28'],
    ['ja', '明日', '2026-11-28'],
    ['zh-CN', '2026/12/1', '2026-12-01'],
    ['ko', '내일', '2026-11-28'],
    ['ar', '٢٨ نوفمبر', '2026-11-28'],
    ['fi', 'huomenna', '2026-11-28'],
  ])('in %s: %j is %j', (locale, text, date) => {
    expect(parse(locale, text)).toBe(date)
  })

  it.each(LOCALES)('is read back from what is shown in %s', (locale) => {
    const entry = dateEntry(locale)
    const days = fc.integer({ min: startOf('1000-01-01') / DAY, max: startOf('9999-12-31') / DAY })
    fc.assert(
      fc.property(days, (day) => {
        const date = dateOf(day * DAY)
        expect(entry.parse(entry.format(date), TODAY), entry.format(date)).toBe(date)
      }),
    )
  })

  it('is never more than a date, whatever is typed', () => {
    const part = fc.constantFrom(...'27 nov tue 2026 . / - 1er mañana 月 0 99 of'.split(' '))
    const texts = fc.oneof(
      fc.string(),
      fc.array(part).map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), texts, (locale, text) => {
        const date = parse(locale, text)
        expect(date === null || dateOf(startOf(date)) === date).toBe(true)
      }),
    )
  })
})
