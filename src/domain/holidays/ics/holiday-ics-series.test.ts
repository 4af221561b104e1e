import { describe, expect, it } from 'vitest'
import { calendar, event, notesOf, outcomes, when } from './test-ics.ts'

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
    expect(
      outcomes(calendar(yearly, change('SUMMARY:Jubilee\nDTSTART;VALUE=DATE:20270501'))),
    ).toEqual([
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
    expect(outcomes(text)).toEqual(['A: invalid'])
    expect(notesOf(text)).toEqual([note])
  })

  it('that never falls in the chosen years says so', () => {
    const lines = 'DTSTART;VALUE=DATE:20260503\nRRULE:FREQ=YEARLY;BYMONTH=5;BYSETPOS=3;BYMONTHDAY=3'
    expect(outcomes(event(lines))).toEqual(['A: no_years'])
  })

  it('on a day of every month is not taken for one of every year', () => {
    const lines = 'DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;BYMONTHDAY=1'
    expect(when(event(lines))).toHaveLength(36)
  })
})
