import { describe, expect, it } from 'vitest'
import { calendar, event, notesOf, when } from './test-ics.ts'

/** Events as programs and states export them, read for a tenant in London from 2026 to 2028. */
describe('an event', () => {
  it.each([
    ['20260704', '20260705', '2026-07-04'],
    [';VALUE=DATE:20260514', ';VALUE=DATE:20260514', '2026-05-14'],
    [';VALUE=DATE:2026-12-25', ';VALUE=DATE:2026-12-26', '2026-12-25'],
    [
      ';TZID=W. Europe Standard Time;VALUE=DATE-TIME:20260917T130000',
      ';TZID=W. Europe Standard Time;VALUE=DATE-TIME:20260917T140000',
      '2026-09-17 12:00 – 2026-09-17 13:00',
    ],
    [
      ';TZID=/freeassociation.sourceforge.net/Europe/Berlin:20260617T120000',
      ';TZID=/freeassociation.sourceforge.net/Europe/Berlin:20260617T180000',
      '2026-06-17 11:00 – 2026-06-17 17:00',
    ],
    [
      ';TZID=/Europe/Vienna:20260617T120000',
      ';TZID=/Europe/Vienna:20260617T180000',
      '2026-06-17 11:00 – 2026-06-17 17:00',
    ],
    [
      ';TZID=Eastern Standard Time:20261224T120000',
      ';TZID=Eastern Standard Time:20261224T130000',
      '2026-12-24 17:00 – 2026-12-24 18:00',
    ],
    [
      ';TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna":20261224T120000',
      ';TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna":20261224T130000',
      '2026-12-24 11:00 – 2026-12-24 12:00',
    ],
    ['20261224T1200', '20261224T1300', '2026-12-24 12:00 – 2026-12-24 13:00'],
    ['20261224T240000', '20261225T010000', '2026-12-25 00:00 – 2026-12-25 01:00'],
    ['20261225T000000', '20261225T235959', '2026-12-25'],
  ])('from %s to %s is on %s', (start, end, date) => {
    const line = (name: string, value: string) => name + (value.startsWith(';') ? '' : ':') + value
    expect(when(event(`${line('DTSTART', start)}\n${line('DTEND', end)}`))).toEqual([date])
  })

  it('that Outlook marks as all day is one in its own zone', () => {
    const lines =
      'DTSTART;TZID=Europe/Helsinki:20261225T000000\nDTEND;TZID=Europe/Helsinki:20261226T000000\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE'
    expect(when(event(lines))).toEqual(['2026-12-25'])
  })

  it('in an unknown zone is shown as written, and the zone is reported', () => {
    const lines = 'DTSTART;TZID=US-Eastern:20261224T120000\nDTEND;TZID=US-Eastern:20261224T130000'
    expect(when(event(lines))).toEqual(['2026-12-24 12:00 – 2026-12-24 13:00'])
    expect(notesOf(event(lines))).toEqual(['unknown_zone US-Eastern'])
  })
})

describe('a rule', () => {
  it.each([
    [
      'DTSTART;VALUE=DATE:20210509\nDTEND:20210509T040001Z\nRRULE:FREQ=YEARLY;BYMONTH=5;COUNT=10;BYDAY=2SU',
      ['2026-05-10', '2027-05-09', '2028-05-14'],
    ],
    [
      'DTSTART;VALUE=DATE:20260131\nDTEND;VALUE=DATE:20260201\nRRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;UNTIL=20260430',
      ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
    ],
    [
      'DTSTART;VALUE=DATE:20250512\nDTEND;VALUE=DATE:20250513\nRRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
      ['2026-05-11', '2027-05-17', '2028-05-15'],
    ],
    [
      'DTSTART;TZID=Europe/London:20260806T140000\nDTEND;TZID=Europe/London:20260806T150000\nRRULE:FREQ=WEEKLY;UNTIL=20260820;BYDAY=TH;WKST=SU',
      ['06', '13', '20'].map((day) => `2026-08-${day} 14:00 – 2026-08-${day} 15:00`),
    ],
    [
      'DTSTART;VALUE=DATE:20260102\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3',
      ['2026-01-02', '2026-01-09', '2026-01-16'],
    ],
    ['DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY;INTERVAL=2', ['2026-12-25', '2028-12-25']],
    [
      'DTSTART;VALUE=DATE:20261225\nRRULE:FREQ=YEARLY;COUNT=3\nEXDATE:20271225T000000',
      ['2026-12-25', '2028-12-25'],
    ],
  ])('%j gives %j', (lines, dates) => expect(when(event(lines))).toEqual(dates))

  it.each([
    ['RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1', 'RSCALE=CHINESE'],
    ['FREQ=YEARLY;BYEASTER=0', 'BYEASTER=0'],
    ['FREQ=YEARLY;BYMONTH=13', 'BYMONTH=13'],
    ['YEARLY', 'YEARLY'],
  ])('%s is refused with the part that is not understood', (rule, part) => {
    const text = event(`DTSTART;VALUE=DATE:20250129\nDTEND;VALUE=DATE:20250130\nRRULE:${rule}`)
    expect(when(text)).toEqual(['invalid'])
    expect(notesOf(text)).toEqual([`rule_part ${part}`])
  })
})

it('reads an event whose line of the beginning ends in a space', () => {
  const text = calendar('SUMMARY:A\nDTSTART;VALUE=DATE:20261225')
  expect(when(text.replace('BEGIN:VEVENT', 'BEGIN:VEVENT '))).toEqual(['2026-12-25'])
})
