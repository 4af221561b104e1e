import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidayFields } from '../../../contract/holidays.ts'
import { isSure } from '../import/import-plan.ts'
import { calendar, event, notesOf, outcomes, read } from './test-ics.ts'

describe('a fault costs no more than its event:', () => {
  const both = ['A: 2026-05-01 00:00 – 2026-05-01 23:59', 'B: 2026-05-02 00:00 – 2026-05-02 23:59']
  const [a, b] = [
    'SUMMARY:A\nDTSTART;VALUE=DATE:20260501',
    'SUMMARY:B\nDTSTART;VALUE=DATE:20260502',
  ]

  it.each([
    ['a line that is not folded', calendar(`${a}\nDESCRIPTION:first\nsecond, never folded`, b)],
    ['a line without a colon', calendar(`X-BAD\n${a}`, b)],
    ['blanks at the end of a line', calendar(a, b).replaceAll('VEVENT', 'VEVENT ')],
    [
      'small letters',
      calendar(a, b)
        .toLowerCase()
        .replace('summary:a', 'summary:A')
        .replace('summary:b', 'summary:B'),
    ],
    ['no end of the event before', calendar(a, b).replace('END:VEVENT\n', '')],
    [
      'an end of the file within an event',
      calendar(a, b).replace(/\nEND:VEVENT\nEND:VCALENDAR$/, ''),
    ],
    ['events without a calendar', calendar(a, b).replace(/(BEGIN|END):VCALENDAR\n?/g, '')],
    ['an empty line', calendar(`\n${a}`, b)],
  ])('%s', (_, text) => {
    expect(outcomes(text)).toEqual(both)
  })

  it('reports an event whose start is misspelled, and reads the others', () => {
    const text = calendar(a, 'SUMMARY:C', b).replace(
      'BEGIN:VEVENT\nSUMMARY:C',
      'BEGIN:VEVNT\nSUMMARY:C',
    )
    expect(outcomes(text)).toEqual([both[0], 'C: no_date', both[1]])
  })

  it('an exception that is no date', () => {
    const text = calendar(`${a}\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20270530,soon`, b)
    expect(outcomes(text)).toEqual(['A: invalid', both[1]])
  })

  it('reports an event without an end, and does not select it', () => {
    const text = calendar(a, b).replace(/\nEND:VEVENT\nEND:VCALENDAR$/, '')
    expect(read(text)?.candidates.map(isSure)).toEqual([true, false])
  })

  it('properties of any value', () => {
    const value = fc.oneof(
      fc.constantFrom(
        '20260501',
        '20260501T120000Z',
        '99991231',
        '00010101T000000',
        '20260230',
        '',
      ),
      fc.constantFrom(
        'FREQ=YEARLY',
        'FREQ=DAILY;COUNT=999999',
        'FREQ=MONTHLY;BYMONTHDAY=31',
        'FREQ=X',
      ),
      fc.constantFrom('P1D', 'P999999999W', '-PT5M', '20260501/P3D', 'TRUE', 'CANCELLED', '+9959'),
      fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, '')),
    )
    const name = fc.constantFrom(
      'DTSTART',
      'DTSTART;TZID=Mars',
      'DTSTART;TZID=Europe/Paris',
      'DTEND',
      'DURATION',
      'RRULE',
      'EXRULE',
      'RDATE',
      'EXDATE',
      'RECURRENCE-ID',
      'STATUS',
      'UID',
      'SUMMARY',
      'X-ALLDAY',
    )
    const lines = fc.array(
      fc.tuple(name, value).map((pair) => pair.join(':')),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const text = calendar(a, one.join('\n'), other.join('\n'), b)
        expect(outcomes(text)).toEqual(expect.arrayContaining(both))
      }),
      { numRuns: 300 },
    )
  })

  it('any text beside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(() => read(text)).not.toThrow()
        const line = text.replace(/[\r\n]/g, '').replace(/^(BEGIN|END)/i, '')
        expect(outcomes(calendar(a, `${line}\nSUMMARY:C`, b))).toEqual(expect.arrayContaining(both))
      }),
    )
  })
})

describe('a name', () => {
  it('that is too long is cut, and says so', () => {
    const name = 'Winter closing of all offices, workshops and warehouses, by decree no. 35'
    const text = event('DTSTART;VALUE=DATE:20260101').replace('SUMMARY:A', `SUMMARY:${name}`)
    const [row] = read(text)?.candidates ?? []
    expect(row && 'fields' in row && row.fields.name).toBe(name.slice(0, 64))
    expect(row && 'fields' in row && holidayFields.safeParse(row.fields).success).toBe(true)
    expect(notesOf(text)).toEqual([`name_cut ${name}`])
  })

  it('is cut between letters', () => {
    const text = event('DTSTART;VALUE=DATE:20260101').replace(
      'SUMMARY:A',
      `SUMMARY:${'👩‍👩‍👧'.repeat(20)}`,
    )
    const [row] = read(text)?.candidates ?? []
    expect(row && 'fields' in row && row.fields.name).toBe('👩‍👩‍👧'.repeat(8))
  })

  it('is one line of visible characters', () => {
    const text = (name: string) =>
      event('DTSTART;VALUE=DATE:20260101').replace('SUMMARY:A', `SUMMARY:${name}`)
    expect(outcomes(text('New\\nYear\u200B\\, closed'))[0]).toMatch(/^New Year, closed: /)
    expect(outcomes(text(' \\n\u200B'))).toEqual([': no_name'])
  })

  it('of an old phone is quoted-printable', () => {
    for (const [charset, name] of [
      ['UTF-8', 'F=C3=AAte =\nnationale'],
      ['ISO-8859-1', 'F=EAte nationale'],
    ]) {
      const summary = `SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=${charset}:${name}`
      const text = event('DTSTART:20260714T000000\nDTEND:20260715T000000').replace(
        'SUMMARY:A',
        summary,
      )
      expect(outcomes(text)).toEqual(['Fête nationale: 2026-07-14 00:00 – 2026-07-14 23:59'])
    }
  })
})

it('reads a calendar that was withdrawn as cancelled', () => {
  expect(outcomes(event('DTSTART;VALUE=DATE:20260501', 'METHOD:CANCEL'))).toEqual(['A: cancelled'])
})
