import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryHoliday } from '../arbitrary-holiday.ts'
import { meaningKey } from '../holiday-entry.ts'
import { readIcs } from './holiday-ics.ts'
import { options, outcomes, read } from './test-ics.ts'
import { writeIcs } from './write-ics.ts'

/** Exports may contain holidays of any year. */
const always = { ...options, from: 1980, to: 2070 }
it('reads what it wrote as the same holidays', () => {
  fc.assert(
    fc.property(fc.array(arbitraryHoliday, { minLength: 1, maxLength: 4 }), (holidays) => {
      const text = writeIcs(
        holidays.map((holiday, i) => ({ ...holiday, id: String(i) })),
        new Date('2026-11-01T00:00:00Z'),
      )
      const same = (readIcs(text, always)?.candidates ?? []).map((row) =>
        'fields' in row ? meaningKey(row.fields) : row.fault,
      )
      expect(same).toEqual(holidays.map(meaningKey))
    }),
  )
})

describe('a file as it is written by', () => {
  it('Google Calendar', () => {
    expect(
      outcomes(`
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
      outcomes(`
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
      outcomes(`
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

it('rejects a file that is no calendar, and a rule without end', () => {
  expect(read('BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY')).toBeNull()
  expect(read('hello')).toBeNull()
  expect(read('')).toBeNull()
  expect(
    outcomes(
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Often\nDTSTART:20260101T000000\nDTEND:20260101T000100\nRRULE:FREQ=MINUTELY\nEND:VEVENT\nEND:VCALENDAR',
    ),
  ).toEqual(['Often: too_many'])
})
