import { describe, expect, it } from 'vitest'
import { isSure } from '../import/import-plan.ts'
import { WINDOWS_ZONES } from './cldr/windows-zones.ts'
import { readIcs } from './holiday-ics.ts'
import { event, notesOf, options, outcomes, read, when } from './test-ics.ts'

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
    '"(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien"',
    '"(UTC+01:00) Sarajevo, Skopje, Warsaw, Zagreb"',
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

  it.each([
    ['(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi', '07:30'],
    ['(UTC-03:00) Brasilia', '16:00'],
    ['(UTC+09:00) Osaka, Sapporo, Tokyo', '04:00'],
    ['(UTC-07:00) Arizona', '20:00'],
    ['India Standard Time', '07:30'],
  ])('%s', (tzid, start) => {
    expect(when(at(`"${tzid}"`))[0]).toContain(`2026-06-17 ${start}`)
  })

  it('every Windows name', () => {
    const unknown = Object.keys(WINDOWS_ZONES).filter((name) => notesOf(at(name)).length > 0)
    expect(unknown).toEqual([])
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

  it('an unknown zone: times stay as written, the zone is named, and a choice applies', () => {
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

describe('a time at which clocks change', () => {
  const at = (start: string, end: string, tzid = 'America/New_York') => {
    const text = event(`DTSTART;TZID=${tzid}:${start}\nDTEND;TZID=${tzid}:${end}`)
    return [...when(text), ...notesOf(text)]
  }

  it.each([
    // New York skips 02:00 to 03:00 on 8 March, and repeats 01:00 to 02:00 on 1 November.
    ['20260308T023000', '20260308T050000', '07:30 – 2026-03-08 09:00', ['clock_skipped 02:30']],
    ['20260308T020000', '20260308T050000', '07:00 – 2026-03-08 09:00', []],
    ['20260308T000000', '20260308T023000', '05:00 – 2026-03-08 07:30', ['clock_skipped 02:30']],
    ['20261101T013000', '20261101T050000', '05:30 – 2026-11-01 10:00', ['clock_repeated 01:30']],
    ['20261101T020000', '20261101T050000', '07:00 – 2026-11-01 10:00', []],
  ])('of its own zone is read by RFC 5545 and said: %s to %s', (start, end, times, notes) => {
    const day = `${start.slice(0, 4)}-${start.slice(4, 6)}-${start.slice(6, 8)}`
    expect(at(start, end)).toEqual([`${day} ${times}`, ...notes])
  })

  it.each([
    ['20260329T013000', '20260329T050000', 'clock_skipped 01:30'],
    ['20261025T003000', '20261025T013000', 'clock_repeated 01:30'],
  ])('of the tenant’s zone stays and is said: %s to %s', (start, end, note) => {
    expect(at(start, end, 'Europe/London')[1]).toBe(note)
    const floating = event(`DTSTART:${start}\nDTEND:${end}`)
    expect(notesOf(floating)).toEqual([note])
  })

  it('of the tenant’s zone is reported if another zone has it once', () => {
    expect(at('20261025T023000', '20261025T050000', 'Europe/Athens')).toEqual([
      '2026-10-25 00:30 – 2026-10-25 03:00',
    ])
    expect(at('20261025T013000', '20261025T050000', 'UTC')).toEqual([
      '2026-10-25 01:30 – 2026-10-25 05:00',
      'clock_repeated 01:30',
    ])
  })

  it('is reported for the only occurrence of a series that has it', () => {
    const text = event(
      'DTSTART;TZID=Europe/London:20260322T013000\nDTEND;TZID=Europe/London:20260322T020000\nRRULE:FREQ=WEEKLY;COUNT=3',
    )
    expect(notesOf(text)).toEqual(['clock_skipped 01:30'])
  })

  it('is not reported for a whole day', () => {
    expect(notesOf(event('DTSTART;VALUE=DATE:20260329'))).toEqual([])
  })
})

it.each([
  'DTSTART;VALUE=DATE:20261301',
  'DTSTART;VALUE=DATE:20260230',
  'DTSTART:20260704T250000',
  'DTSTART:soon',
])('refuses what is no date, with the value: %s', (line) => {
  expect(outcomes(event(line))).toEqual(['A: invalid'])
  expect(notesOf(event(line))).toEqual([`bad_value ${line.replace(/^.*?:/, '')}`])
})
