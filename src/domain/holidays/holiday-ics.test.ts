import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidayFields } from '../../contract/holidays.ts'
import { arbitraryHoliday } from './arbitrary-holiday.ts'
import { entryOf, sameness } from './holiday-entry.ts'
import { readIcs } from './holiday-ics.ts'
import { writeIcs } from './ics/write-ics.ts'
import { isSure } from './import-plan.ts'

const options = { region: 'GBR', zone: 'Europe/London', from: 2026, to: 2028 }
/** Exports carry holidays of any year. */
const always = { ...options, from: 1980, to: 2070 }
const read = (lines: string) => readIcs(lines.trim().replaceAll('\n', '\r\n'), options)
const told = (lines: string) =>
  (read(lines)?.candidates ?? []).map((row) => {
    if ('fault' in row) return `${row.name}: ${row.fault}`
    const e = entryOf(row.fields)
    return `${e.name}: ${e.every_year ? 'yearly ' : ''}${e.start} ${e.start_time} – ${e.end} ${e.end_time}`
  })

it('reads what it wrote as the same holidays', () => {
  fc.assert(
    fc.property(fc.array(arbitraryHoliday, { minLength: 1, maxLength: 4 }), (holidays) => {
      const text = writeIcs(
        holidays.map((holiday, i) => ({ ...holiday, id: String(i) })),
        new Date('2026-11-01T00:00:00Z'),
      )
      const same = (readIcs(text, always)?.candidates ?? []).map((row) =>
        'fields' in row ? sameness(row.fields) : row.fault,
      )
      expect(same).toEqual(holidays.map(sameness))
    }),
  )
})

describe('a file as it is written by', () => {
  it('Google Calendar', () => {
    expect(
      told(`
BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:Office
X-WR-TIMEZONE:Europe/London
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261224
DTEND;VALUE=DATE:20270102
DTSTAMP:20261101T101500Z
UID:6k1abc@google.com
CREATED:20261101T101400Z
LAST-MODIFIED:20261101T101400Z
SEQUENCE:0
STATUS:CONFIRMED
SUMMARY:Christmas\\, closed
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20200229
DTEND;VALUE=DATE:20200301
RRULE:FREQ=YEARLY
UID:leap@google.com
SUMMARY:Leap day
END:VEVENT
BEGIN:VEVENT
DTSTART:20261127T170000Z
DTEND:20261127T200000Z
UID:utc@google.com
SUMMARY:Stocktaking
END:VEVENT
END:VCALENDAR`),
    ).toEqual([
      'Christmas, closed: 2026-12-24 00:00 – 2027-01-01 23:59',
      'Leap day: yearly 2000-02-29 00:00 – 2000-02-29 23:59',
      'Stocktaking: 2026-11-27 17:00 – 2026-11-27 20:00',
    ])
  })

  it('Outlook, with a zone of its own', () => {
    expect(
      told(`
BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
METHOD:PUBLISH
X-MS-OLK-FORCEINSPECTOROPEN:TRUE
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
CLASS:PUBLIC
CREATED:20261101T090000Z
DTEND;TZID="W. Europe Standard Time":20260710T180000
DTSTAMP:20261101T090000Z
DTSTART;TZID="W. Europe Standard Time":20260710T130000
PRIORITY:5
SEQUENCE:0
SUMMARY;LANGUAGE=en-gb:Summer party
TRANSP:OPAQUE
UID:040000008200E00074C5B7101A82E008
X-MICROSOFT-CDO-BUSYSTATUS:OOF
END:VEVENT
BEGIN:VEVENT
DTSTART;VALUE=DATE:20261126
DTEND;VALUE=DATE:20261127
RRULE:FREQ=YEARLY;BYDAY=4TH;BYMONTH=11
SUMMARY:Thanksgiving
UID:040000008200E00074C5B7101A82E009
X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
END:VEVENT
END:VCALENDAR`),
    ).toEqual([
      'Summer party: 2026-07-10 12:00 – 2026-07-10 17:00',
      'Thanksgiving: 2026-11-26 00:00 – 2026-11-26 23:59',
      'Thanksgiving: 2027-11-25 00:00 – 2027-11-25 23:59',
      'Thanksgiving: 2028-11-23 00:00 – 2028-11-23 23:59',
    ])
  })

  it('Thunderbird, with exceptions and a moved occurrence', () => {
    expect(
      told(`
BEGIN:VCALENDAR
PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN
VERSION:2.0
BEGIN:VEVENT
CREATED:20261101T090000Z
LAST-MODIFIED:20261101T090000Z
DTSTAMP:20261101T090000Z
UID:5f2b0c9e-0000-4000-8000-000000000001
SUMMARY:Founders day
RRULE:FREQ=YEARLY
EXDATE;VALUE=DATE:20270501
DTSTART;VALUE=DATE:20260501
DTEND;VALUE=DATE:20260502
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:5f2b0c9e-0000-4000-8000-000000000001
RECURRENCE-ID;VALUE=DATE:20280501
SUMMARY:Founders day
DTSTART;VALUE=DATE:20280502
DTEND;VALUE=DATE:20280503
END:VEVENT
BEGIN:VEVENT
UID:5f2b0c9e-0000-4000-8000-000000000002
SUMMARY:Early close
DTSTART;TZID=Europe/Berlin:20261231T130000
DURATION:PT5H
END:VEVENT
BEGIN:VEVENT
UID:5f2b0c9e-0000-4000-8000-000000000003
SUMMARY:Called off
STATUS:CANCELLED
DTSTART;VALUE=DATE:20260601
END:VEVENT
END:VCALENDAR`),
    ).toEqual([
      'Founders day: 2026-05-01 00:00 – 2026-05-01 23:59',
      'Founders day: 2028-05-02 00:00 – 2028-05-02 23:59',
      'Early close: 2026-12-31 12:00 – 2026-12-31 17:00',
      'Called off: cancelled',
    ])
  })
})

it('refuses what is no calendar, and a rule without end', () => {
  expect(read('BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY')).toBeNull()
  expect(read('hello')).toBeNull()
  expect(read('')).toBeNull()
  expect(
    told(
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Often\nDTSTART:20260101T000000\nDTEND:20260101T000100\nRRULE:FREQ=MINUTELY\nEND:VEVENT\nEND:VCALENDAR',
    ),
  ).toEqual(['Often: too_many'])
})

/** One event in a calendar; `head` are lines of the calendar itself. */
const event = (lines: string, head = '') =>
  `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\n${head && `${head}\n`}BEGIN:VEVENT\nUID:1\nSUMMARY:A\n${lines}\nEND:VEVENT\nEND:VCALENDAR`
const calendar = (...events: string[]) =>
  `BEGIN:VCALENDAR\n${events.map((lines) => `BEGIN:VEVENT\n${lines}\nEND:VEVENT`).join('\n')}\nEND:VCALENDAR`
/** The dates and times without the name, a whole day as its date alone. */
const when = (text: string) =>
  told(text).map((row) =>
    row
      .replace('A: ', '')
      .replace(/^(\S+) 00:00 – \1 23:59$/, '$1')
      .replace(/^(\S+) 00:00 – (\S+) 23:59$/, '$1 – $2'),
  )
const notesOf = (text: string) =>
  (read(text)?.candidates ?? []).flatMap(({ notes = [] }) =>
    notes.map(({ kind, value }) => `${kind} ${value}`.trim()),
  )

describe('a whole day is understood from', () => {
  it.each([
    ['a start without VALUE=DATE', 'DTSTART:20260704\nDTEND:20260705'],
    ['an end on the same day', 'DTSTART;VALUE=DATE:20260704\nDTEND;VALUE=DATE:20260704'],
    ['an end with a time', 'DTSTART;VALUE=DATE:20260704\nDTEND:20260704T040001Z'],
    ['no end', 'DTSTART;VALUE=DATE:20260704'],
    ['an empty end', 'DTSTART;VALUE=DATE:20260704\nDTEND:'],
    ['a duration', 'DTSTART;VALUE=DATE:20260704\nDURATION:P1D'],
    ['hyphens', 'DTSTART;VALUE=DATE:2026-07-04\nDTEND;VALUE=DATE:2026-07-05'],
    [
      'VALUE=DATE with a time',
      'DTSTART;VALUE=DATE:20260704T000000\nDTEND;VALUE=DATE:20260705T000000',
    ],
    ['midnight to midnight', 'DTSTART:20260704T000000\nDTEND:20260705T000000'],
    ['midnight to the last second', 'DTSTART:20260704T000000\nDTEND:20260704T235959'],
    ['midnight without an end', 'DTSTART:20260704T000000'],
    ['midnight in UTC', 'DTSTART:20260704T000000Z\nDTEND:20260705T000000Z'],
    [
      'midnight in another zone',
      'DTSTART;TZID=Europe/Helsinki:20260704T000000\nDTEND;TZID=Europe/Helsinki:20260705T000000',
    ],
    [
      'Outlook, in the zone of the sender',
      'DTSTART;TZID=Europe/Helsinki:20260704T000000\nDTEND;TZID=Europe/Helsinki:20260705T000000\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    ],
    [
      'Outlook, in UTC east of it',
      'DTSTART:20260703T220000Z\nDTEND:20260704T220000Z\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    ],
    [
      'Outlook, in UTC west of it',
      'DTSTART:20260704T050000Z\nDTEND:20260705T050000Z\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    ],
  ])('%s', (_, lines) => {
    expect(when(event(lines))).toEqual(['2026-07-04'])
  })

  it('midnight of another zone, and says so', () => {
    expect(notesOf(event('DTSTART:20260704T000000Z\nDTEND:20260705T000000Z'))).toEqual([
      'whole_day',
    ])
  })
})

describe('a zone is understood by', () => {
  const at = (tzid: string) =>
    event(`DTSTART;TZID=${tzid}:20260617T120000\nDTEND;TZID=${tzid}:20260617T180000`)

  it.each([
    'Europe/Vienna',
    'europe/vienna',
    '/Europe/Vienna',
    'W. Europe Standard Time',
    '"W. Europe Standard Time"',
    'W. Europe Standard Time 1',
    '/freeassociation.sourceforge.net/Europe/Berlin',
    '/mozilla.org/20070129_1/Europe/Berlin',
    '"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"',
    '(GMT+01.00) Amsterdam / Berlin',
    'GMT+0200',
    'UTC+02:00',
  ])('%s', (tzid) => {
    expect(when(at(tzid))).toEqual(['2026-06-17 11:00 – 2026-06-17 17:00'])
    expect(notesOf(at(tzid))).toEqual([])
  })

  it.each(['tzone://Microsoft/Utc', '"tzone://Microsoft/Utc"', 'UTC', 'Etc/UTC'])('%s', (tzid) => {
    expect(when(at(tzid))).toEqual(['2026-06-17 13:00 – 2026-06-17 19:00'])
  })

  it.each(['Pacific Standard Time', '"(UTC-08:00) Pacific Time (US & Canada)"'])('%s', (tzid) => {
    expect(when(at(tzid))).toEqual(['2026-06-17 20:00 – 2026-06-18 02:00'])
  })

  it('the offset of a time', () => {
    expect(when(event('DTSTART:20261224T120000+0100\nDTEND:20261224T170000+0100'))).toEqual([
      '2026-12-24 11:00 – 2026-12-24 16:00',
    ])
  })

  it('what Outlook writes for one meeting', () => {
    const tzid = 'TZID=W. Europe Standard Time;VALUE=DATE-TIME'
    expect(when(event(`DTSTART;${tzid}:20260917T130000\nDTEND;${tzid}:20260917T140000`))).toEqual([
      '2026-09-17 12:00 – 2026-09-17 13:00',
    ])
  })

  it('the zone of the calendar, for times without one', () => {
    const text = event(
      'DTSTART:20261224T120000\nDTEND:20261224T170000',
      'X-WR-TIMEZONE:America/New_York',
    )
    expect(when(text)).toEqual(['2026-12-24 17:00 – 2026-12-24 22:00'])
    expect(read(text)).toMatchObject({ fileZone: 'America/New_York', unknownZones: [] })
  })

  it('what the file itself says of it', () => {
    const zone = [
      'BEGIN:VTIMEZONE\nTZID:Office\nBEGIN:STANDARD\nDTSTART:20001029T030000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD',
      'BEGIN:DAYLIGHT\nDTSTART:20000326T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'TZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:DAYLIGHT\nEND:VTIMEZONE',
    ].join('\n')
    const times = (date: string) =>
      event(`DTSTART;TZID=Office:${date}T120000\nDTEND;TZID=Office:${date}T130000`, zone)
    expect(when(times('20260617'))).toEqual(['2026-06-17 11:00 – 2026-06-17 12:00'])
    expect(when(times('20261217'))).toEqual(['2026-12-17 11:00 – 2026-12-17 12:00'])
  })

  it('nobody: its times are as written, it is named, and a choice counts', () => {
    const broken =
      'BEGIN:VTIMEZONE\nTZID:Broken\nBEGIN:STANDARD\nDTSTART:20181104T020000\nEND:STANDARD\nEND:VTIMEZONE'
    const lines = 'DTSTART;TZID=Broken:20260910T110000\nDTEND;TZID=Broken:20260910T130000'
    const text = event(lines, broken)
    expect(when(text)).toEqual(['2026-09-10 11:00 – 2026-09-10 13:00'])
    expect(notesOf(text)).toEqual(['unknown_zone Broken'])
    expect(read(text)?.candidates.every(isSure)).toBe(false)
    expect(read(text)?.unknownZones).toEqual(['Broken'])
    const chosen = readIcs(text, { ...options, zones: { Broken: 'Europe/Paris' } })
    expect(chosen).toMatchObject({ unknownZones: [], candidates: [{ fields: { hour_start: 10 } }] })
  })
})

describe('a series', () => {
  const yearly = 'UID:a1\nSUMMARY:A\nDTSTART;VALUE=DATE:20260501\nRRULE:FREQ=YEARLY'
  const change = (lines: string) => `UID:a1\nRECURRENCE-ID;VALUE=DATE:20270501\n${lines}`

  it('is without an occurrence that was cancelled', () => {
    const text = calendar(
      yearly,
      change('SUMMARY:A\nDTSTART;VALUE=DATE:20270501\nSTATUS:CANCELLED'),
    )
    expect(when(text)).toEqual(['2026-05-01', '2028-05-01'])
  })

  it('has an occurrence under its new name, and on its new day', () => {
    expect(told(calendar(yearly, change('SUMMARY:Jubilee\nDTSTART;VALUE=DATE:20270501')))).toEqual([
      'A: 2026-05-01 00:00 – 2026-05-01 23:59',
      'Jubilee: 2027-05-01 00:00 – 2027-05-01 23:59',
      'A: 2028-05-01 00:00 – 2028-05-01 23:59',
    ])
    const before = calendar(change('SUMMARY:A\nDTSTART;VALUE=DATE:20270503'), yearly)
    expect(when(before)).toEqual(['2026-05-01', '2027-05-03', '2028-05-01'])
  })

  it('goes on from a change of this and all that follow', () => {
    const onward = 'UID:a1\nRECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20270501'
    expect(when(calendar(yearly, `${onward}\nSUMMARY:A\nDTSTART;VALUE=DATE:20270502`))).toEqual([
      '2026-05-01',
      '2027-05-02',
      '2028-05-02',
    ])
  })

  it('may be in the file with one occurrence alone', () => {
    expect(when(calendar(change('SUMMARY:A\nDTSTART;VALUE=DATE:20270503')))).toEqual(['2027-05-03'])
  })

  it('may have an occurrence that was moved into the chosen years', () => {
    const text = calendar(
      'UID:a2\nSUMMARY:A\nDTSTART;VALUE=DATE:20251231\nRRULE:FREQ=YEARLY;UNTIL=20281231',
      'UID:a2\nSUMMARY:A\nRECURRENCE-ID;VALUE=DATE:20251231\nDTSTART;VALUE=DATE:20260102',
    )
    expect(when(text)).toEqual(['2026-01-02', '2026-12-31', '2027-12-31', '2028-12-31'])
  })

  it('finds its changes and exceptions in UTC too', () => {
    const weekly =
      'UID:g1\nSUMMARY:A\nDTSTART;TZID=Europe/London:20260703T150000\nDTEND;TZID=Europe/London:20260703T180000\nRRULE:FREQ=WEEKLY;COUNT=3'
    const moved =
      'UID:g1\nSUMMARY:A\nRECURRENCE-ID:20260710T140000Z\nDTSTART;TZID=Europe/London:20260710T120000\nDTEND;TZID=Europe/London:20260710T180000'
    expect(when(calendar(weekly, moved))).toEqual([
      '2026-07-03 15:00 – 2026-07-03 18:00',
      '2026-07-10 12:00 – 2026-07-10 18:00',
      '2026-07-17 15:00 – 2026-07-17 18:00',
    ])
    for (const except of ['EXDATE:20260710T140000Z', 'EXDATE;VALUE=DATE:20260710']) {
      expect(when(calendar(`${weekly}\n${except}`))).toHaveLength(2)
    }
  })

  it('ends with the day of a date, and with the moment of a time', () => {
    const rule = (until: string) =>
      event(
        `DTSTART;TZID=Europe/London:20260806T140000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;UNTIL=${until};BYDAY=TH;WKST=SU`,
      )
    expect(when(rule('20260820'))).toHaveLength(3)
    expect(when(rule('20260820T130000Z'))).toHaveLength(3)
    expect(when(rule('20260820T125959Z'))).toHaveLength(2)
  })

  it('has dates and periods besides a rule', () => {
    const lines = 'DTSTART:20260324T080000\nDTEND:20260324T090000'
    expect(when(event(`${lines}\nRDATE;VALUE=PERIOD:20260325T120000/PT3H`))).toEqual([
      '2026-03-24 08:00 – 2026-03-24 09:00',
      '2026-03-25 12:00 – 2026-03-25 15:00',
    ])
    expect(when(event(`${lines}\nRDATE:20260326T100000,20260327T100000`))).toHaveLength(3)
  })

  it.each([
    ['RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1', 'rule_part RSCALE=CHINESE'],
    ['FREQ=YEARLY;BYEASTER=0', 'rule_part BYEASTER=0'],
    ['YM1 7 #0', 'rule_part YM17#0'],
    ['', 'rule_part RRULE'],
  ])('with a rule that is not understood is refused with the part: %s', (rule, note) => {
    const text = event(`DTSTART;VALUE=DATE:20250129\nRRULE:${rule}`)
    expect(told(text)).toEqual(['A: invalid'])
    expect(notesOf(text)).toEqual([note])
  })

  it('that never falls in the chosen years says so', () => {
    const lines = 'DTSTART;VALUE=DATE:20260503\nRRULE:FREQ=YEARLY;BYMONTH=5;BYSETPOS=3;BYMONTHDAY=3'
    expect(told(event(lines))).toEqual(['A: no_years'])
  })

  it('on a day of every month is not taken for one of every year', () => {
    const lines = 'DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;BYMONTHDAY=1'
    expect(when(event(lines))).toHaveLength(36)
  })
})

it.each([
  'DTSTART;VALUE=DATE:20261301',
  'DTSTART;VALUE=DATE:20260230',
  'DTSTART:20260704T250000',
  'DTSTART:soon',
])('refuses what is no date, with the value: %s', (line) => {
  expect(told(event(line))).toEqual(['A: invalid'])
  expect(notesOf(event(line))).toEqual([`bad_value ${line.replace(/^.*?:/, '')}`])
})

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
    expect(told(text)).toEqual(both)
  })

  it('an event without an end is said, and not chosen', () => {
    const text = calendar(a, b).replace(/\nEND:VEVENT\nEND:VCALENDAR$/, '')
    expect(read(text)?.candidates.map(isSure)).toEqual([true, false])
  })

  it('any text beside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(() => read(text)).not.toThrow()
        const line = text.replace(/[\r\n]/g, '').replace(/^(BEGIN|END)/i, '')
        expect(told(calendar(a, `${line}\nSUMMARY:C`, b))).toEqual(expect.arrayContaining(both))
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

  it('is one line, of what can be seen', () => {
    const text = (name: string) =>
      event('DTSTART;VALUE=DATE:20260101').replace('SUMMARY:A', `SUMMARY:${name}`)
    expect(told(text('New\\nYear\u200B\\, closed'))[0]).toMatch(/^New Year, closed: /)
    expect(told(text(' \\n\u200B'))).toEqual([': no_name'])
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
      expect(told(text)).toEqual(['Fête nationale: 2026-07-14 00:00 – 2026-07-14 23:59'])
    }
  })
})

it('reads a calendar that was withdrawn as cancelled', () => {
  expect(told(event('DTSTART;VALUE=DATE:20260501', 'METHOD:CANCEL'))).toEqual(['A: cancelled'])
})
