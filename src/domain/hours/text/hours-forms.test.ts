import { describe, expect, it } from 'vitest'
import { shortWeek } from '../short-week.ts'
import { parseWeek } from './hours-entry.ts'

const WORDS = { closed: 'closed', open: 'open 24 hours' }

/** How an English page reads a text: the week, or where parsing stops. */
function read(text: string): string {
  const { value, error } = parseWeek(text, 'en', WORDS)
  return error ? `${error.code} at “${error.excerpt}”` : shortWeek(value)
}
const WORKDAYS = 'Mo-Fr 09:00-17:00; Sa-Su off'

describe('days before and behind hours', () => {
  it.each([
    ['8:15 am - 4:45 pm Mon-Fri', 'Mo-Fr 08:15-16:45; Sa-Su off'],
    ['8am-6pm, daily', 'Mo-Su 08:00-18:00'],
    ['8-5 Mon to Fri', 'Mo-Fr 08:00-17:00; Sa-Su off'],
    ['9-17 Mon-Fri, 10-14 Sat', 'Mo-Fr 09:00-17:00; Sa 10:00-14:00; Su off'],
    ['9-17 Mon-Fri; 10-14 Sat; closed Sun', 'Mo-Fr 09:00-17:00; Sa 10:00-14:00; Su off'],
    ['9-17 Mon-Fri, Sat 10-14', 'Mo-Fr 09:00-17:00; Sa 10:00-14:00; Su off'],
    ['9-17\nMon-Fri\n10-14\nSat', 'Mo-Fr 09:00-17:00; Sa 10:00-14:00; Su off'],
    [
      'Monday\n9 AM–5 PM\nTuesday\nClosed\nWednesday\n9 AM–5 PM',
      'Mo 09:00-17:00; Tu off; We 09:00-17:00; Th-Su off',
    ],
    ['Mon - 9am to 5pm', 'Mo 09:00-17:00; Tu-Su off'],
    ['Monday........9am-5pm', 'Mo 09:00-17:00; Tu-Su off'],
    ['Monday - Closed\nTuesday - 9-17', 'Mo off; Tu 09:00-17:00; We-Su off'],
    ['Sunday 13-17, Mon-Sat 10-18', 'Mo-Sa 10:00-18:00; Su 13:00-17:00'],
  ])('%j', (text, week) => expect(read(text)).toBe(week))
})

describe('states', () => {
  it.each([
    ['24 Hours', 'Mo-Su 24h'],
    ['24 hours, 7 days a week', 'Mo-Su 24h'],
    ['Mon-Sun: Open 24 hours', 'Mo-Su 24h'],
    ['Mo-Su 00:00-24:00', 'Mo-Su 24h'],
    ['Monday-Friday 8am-6pm, closed Sunday', 'Mo-Fr 08:00-18:00; Sa-Su off'],
    ['Mon.-Fri. 9 a.m.-5 p.m.; Closed weekends', WORKDAYS],
    ['closed Sunday, Mon-Sat 9-17', 'Mo-Sa 09:00-17:00; Su off'],
    ['Sun closed. Mon-Sat 9-17.', 'Mo-Sa 09:00-17:00; Su off'],
    ['Closed: Sunday; Mon-Sat: 9-17', 'Mo-Sa 09:00-17:00; Su off'],
    ['Daily except Sunday 9-17', 'Mo-Sa 09:00-17:00; Su off'],
    ['Mon-Fri 9-17 except Wed', 'Mo-Tu 09:00-17:00; We off; Th-Fr 09:00-17:00; Sa-Su off'],
    [
      'Mon-Fri 9-17 except Wed 9-13',
      'Mo-Tu 09:00-17:00; We 09:00-13:00; Th-Fr 09:00-17:00; Sa-Su off',
    ],
    ['Open Mon-Fri 9-17, Sat 10-14', 'Mo-Fr 09:00-17:00; Sa 10:00-14:00; Su off'],
    ['Mo-Fr 9-17; PH off', WORKDAYS],
    ['Mon-Fri 9-17, closed on public holidays', WORKDAYS],
    ['Su,PH off; Mo-Sa 9-17', 'Mo-Sa 09:00-17:00; Su off'],
    ['Mon-Fri 9-17 (excluding bank holidays)', WORKDAYS],
  ])('%j', (text, week) => expect(read(text)).toBe(week))
})

describe('a text without hours', () => {
  const notesOf = (text: string) => parseWeek(text, 'en', WORDS).notes?.map(({ code }) => code)

  it('is reported if it names only some days', () => {
    expect(notesOf('Closed Mondays')).toEqual(['no_hours'])
    expect(notesOf('Sat, Sun closed')).toEqual(['no_hours'])
    expect(notesOf('closed')).toEqual([])
    expect(notesOf('Mon-Sun closed')).toEqual([])
    expect(notesOf('Mon-Fri 9am-5pm, closed Sat')).toEqual([])
  })
})

describe('runs of spaces', () => {
  it.each([
    'Mon-Fri   9  AM  -  5  PM',
    'Mon  -  Fri:   9:00   –   17:00',
    'Mon-Fri 9 am  to  5 pm',
  ])('%j', (text) => expect(read(text)).toBe(WORKDAYS))
})

describe('names of days', () => {
  it.each([
    [
      'Su – Th: 8:30am - 8pm; F & Sa: 8:30am - 12am',
      'Mo-Th 08:30-20:00; Fr-Sa 08:30-24:00; Su 08:30-20:00',
    ],
    ['everyday 9am-5pm', 'Mo-Su 09:00-17:00'],
    ['Tuesdays & Wednesdays, 10:00am-3:00pm', 'Mo off; Tu-We 10:00-15:00; Th-Su off'],
    ['Mon thru Fri 9-17', WORKDAYS],
    ['Monday through Friday, 9-17', WORKDAYS],
    ['Mon → Fri 9-17', WORKDAYS],
    ['M-F 9-17', WORKDAYS],
    ['Weds, Thurs 9-17', 'Mo-Tu off; We-Th 09:00-17:00; Fr-Su off'],
    ['MWF 9-17', 'Mo 09:00-17:00; Tu off; We 09:00-17:00; Th off; Fr 09:00-17:00; Sa-Su off'],
    ['M/W/F 9-17', 'Mo 09:00-17:00; Tu off; We 09:00-17:00; Th off; Fr 09:00-17:00; Sa-Su off'],
    [
      'Mon Wed Fri 9-17',
      'Mo 09:00-17:00; Tu off; We 09:00-17:00; Th off; Fr 09:00-17:00; Sa-Su off',
    ],
    ['MTWThF 9-17', WORKDAYS],
    ['MTWRF 9-17', WORKDAYS],
    ['SMTWTFS 9-17', 'Mo-Su 09:00-17:00'],
    ['TTh 9-17', 'Mo off; Tu 09:00-17:00; We off; Th 09:00-17:00; Fr-Su off'],
    ['M, T, W, Th 9-17', 'Mo-Th 09:00-17:00; Fr-Su off'],
    ['S, S 9-17', 'Mo-Fr off; Sa-Su 09:00-17:00'],
    ['Sa+Su 10-16', 'Mo-Fr off; Sa-Su 10:00-16:00'],
    ['business days 9-17', WORKDAYS],
  ])('%j', (text, week) => expect(read(text)).toBe(week))

  it.each(['T 9-17', 'M-S 9-17'])('says what a letter of two days in %j is taken for', (text) => {
    expect(parseWeek(text, 'en', WORDS).notes?.map(({ code }) => code)).toEqual(['letter'])
  })
})

describe('what stands around hours', () => {
  it.each([
    [
      'Monday-Thursday (8:30am-6:00pm) Friday(8:30am-3:00pm)',
      'Mo-Th 08:30-18:00; Fr 08:30-15:00; Sa-Su off',
    ],
    ['Monday - Friday 9:00 AM - 5:00 PM CET', WORKDAYS],
    ['Mon-Fri 9am-5pm EST, Sat 10am-2pm EST', 'Mo-Fr 09:00-17:00; Sa 10:00-14:00; Su off'],
    ['Mon-Fri 9-17 (Eastern Time)', WORKDAYS],
    ['Monday-Friday, 9am to 5pm, EST', WORKDAYS],
    ['Mon-Fri 09:00-17:00 Europe/Berlin', WORKDAYS],
    ['Mon-Fri 09:00-17:00 UTC+01:00', WORKDAYS],
    ['Mo-Fr 9-17 Uhr', WORKDAYS],
    ['Mon-Fri from 9 to 17', WORKDAYS],
    ['Mon-Fri between 9am and 5pm', WORKDAYS],
    ['Mon-Fri 9 - 17.', WORKDAYS],
    ['Opening hours: Mon-Fri 9-17', WORKDAYS],
    [
      'Monday: 08:00 - 18:00*Friday: 08:00 - 18:00',
      'Mo 08:00-18:00; Tu-Th off; Fr 08:00-18:00; Sa-Su off',
    ],
    ['**Monday**: 9-17\n**Friday**: 9-17', 'Mo 09:00-17:00; Tu-Th off; Fr 09:00-17:00; Sa-Su off'],
    ['- Mon: 9-17\r\n- Tue: 9-17', 'Mo-Tu 09:00-17:00; We-Su off'],
    ['Monday\t09:00\t17:00\nTuesday\t09:00\t17:00', 'Mo-Tu 09:00-17:00; We-Su off'],
    ['Day\tOpen\tClose\nMonday\t9:00 AM\t5:00 PM', 'Mo 09:00-17:00; Tu-Su off'],
    ['Monday,09:00,17:00\nTuesday,09:00,17:00', 'Mo-Tu 09:00-17:00; We-Su off'],
    ['Monday;09:00;17:00\nTuesday;09:00;17:00', 'Mo-Tu 09:00-17:00; We-Su off'],
    [
      '| Day | Open | Close |\n|---|---|---|\n| Monday | 9 AM | 5 PM |',
      'Mo 09:00-17:00; Tu-Su off',
    ],
    ['Mon 09:00 12:00 13:00 17:00', 'Mo 09:00-12:00,13:00-17:00; Tu-Su off'],
    ['“Mon-Fri 9-17”', WORKDAYS],
    ['🕘 Mon–Fri 9–17', WORKDAYS],
    ['Mon&ndash;Fri 9&nbsp;&ndash;&nbsp;17', WORKDAYS],
    ['Mon-Fri\u200b 9\u00a0–\u202f17', WORKDAYS],
  ])('%j', (text, week) => expect(read(text)).toBe(week))
})

describe('times', () => {
  it.each([
    ['Sat 12noon-5pm', 'Mo-Fr off; Sa 12:00-17:00; Su off'],
    ['Mon noon to midnight', 'Mo 12:00-24:00; Tu-Su off'],
    ['Mon midnight-8am', 'Mo 00:00-08:00; Tu-Su off'],
    ['Mon-Fri ٩-١٧', WORKDAYS],
    ['Mon-Fri ９：００～１７：００', WORKDAYS],
    ['Mon-Fri 09:00:00-17:00:00', WORKDAYS],
    ['Mon-Su 00:00:00-23:59:59', 'Mo-Su 24h'],
    ['Mon-Fri 0900-1700', WORKDAYS],
    ['Mon-Fri 9h00-17h00', WORKDAYS],
    ['Mon-Fri 9.00am–5.00pm', WORKDAYS],
    ['Mon-Fri 9A-5P', WORKDAYS],
    ["Mon-Fri 9 o'clock to 17 o'clock", WORKDAYS],
  ])('%j', (text, week) => expect(read(text)).toBe(week))
})

describe('days that are named again', () => {
  it.each([
    [
      'Mo-Fr 9:00-12:00; Mo-Fr 14:00-18:00',
      'Mo-Fr 09:00-12:00,14:00-18:00; Sa-Su off',
      ['hours_added'],
    ],
    [
      'Mo-Fr 8-12; Fr 14-18',
      'Mo-Th 08:00-12:00; Fr 08:00-12:00,14:00-18:00; Sa-Su off',
      ['hours_added'],
    ],
    ['Mo-Fr 10:00-16:00; Mo-Fr 09:00-17:00', WORKDAYS, ['hours_replaced']],
    ['Mo-Fr 9-17; Mo-Fr off', 'Mo-Su off', ['hours_replaced', 'no_hours']],
    ['Mo 10-16; Tu 9-17; Mo 9-17', 'Mo-Tu 09:00-17:00; We-Su off', ['hours_replaced']],
    ['Sa 10-14; Daily 9-17', 'Mo-Su 09:00-17:00', ['hours_replaced']],
    ['Su off; Su 13-17', 'Mo-Sa off; Su 13:00-17:00', ['hours_replaced']],
    ['Daily 9-17; Sa 10-14', 'Mo-Fr 09:00-17:00; Sa 10:00-14:00; Su 09:00-17:00', []],
  ])('%j', (text, week, codes) => {
    const { value, notes } = parseWeek(text, 'en', WORDS)
    expect(value && shortWeek(value)).toBe(week)
    expect(notes?.map(({ code }) => code)).toEqual(codes)
  })
})

describe('what has no place in a week', () => {
  it.each([
    ['Mon-Fri 9am-5pm EST', 'zone', 'EST'],
    ['Mo-Fr 09:00-17:00; PH off', 'holidays', 'PH'],
    ['Mo-Fr 09:00-17:00; Sa open', 'open_all_day', 'open'],
    ['Mo-Fr 09:00-17:00; Di zu', 'language', 'de'],
  ])('is told of %j', (text, code, excerpt) => {
    expect(parseWeek(text, 'en', WORDS).notes).toContainEqual({ code, excerpt })
  })
})

describe('an unknown excerpt', () => {
  it.each([
    ['Mon-Fri 9-17, lunch 12-13', 'unknown at “lunch”'],
    ['Mon-Fri 9am till late', 'unknown at “late”'],
    ['Mon-Fri 9-17 or by appointment', 'unknown at “or”'],
    ['Mon-Fri 9-17 by appointment only', 'unknown at “by”'],
    ['Every other Mon 9-17', 'unknown at “other”'],
    ['week 1-10 Mo 9-17', 'unknown at “week”'],
    ['Jan-Mar Mo-Fr 9-17', 'unknown at “Jan”'],
    ['Mo-Fr 9-17; Dec 25 off', 'unknown at “Dec”'],
    ['Mo-Fr 9-17; SH off', 'unknown at “SH”'],
    ['Mo[1] 09:00-12:00', 'unknown at “[”'],
    ['Mo-Fr sunrise-sunset', 'unknown at “sunrise”'],
    ['Mo-Fr 09:00+', 'range_end_expected at “+”'],
    ['Mon 9:00, 10:00-12:00', 'range_end_expected at “,”'],
    ['Mon 9:75-17', 'unknown at “9:75”'],
    ['Mon 25-30', 'unknown at “25”'],
    ['Mon 13pm-5pm', 'unknown at “13pm”'],
    ['Mon 09:00:30-17:00', 'unknown at “09:00:30”'],
    ['Mon 9-17 (closed 12-13)', 'day_expected at “closed”'],
    ['Mon closed 12-13', 'day_expected at “12-13”'],
    ['Closed Sat, Sun, Mon 9-17', 'day_expected at “9-17”'],
    ['Montags 9-12 Uhr; samstags nach Vereinbarung', 'unknown at “nach”'],
  ])('is named in %j', (text, error) => expect(read(text)).toBe(error))

  it.each(['zzq', 'Labor', '#', '¿', '%', 'ж', '鿿', '7:99', '1234567'])(
    'is named wherever it stands: %j',
    (excerpt) => {
      const excerpts = ['Mon-Fri', ' 9-17', '; ', 'Sat', ' 10-14', '; Sun', ' closed']
      for (let i = 0; i <= excerpts.length; i++) {
        const text = excerpts.toSpliced(i, 0, ` ${excerpt} `).join('')
        const { error } = parseWeek(text, 'en', WORDS)
        expect(error && text.slice(error.at)).toMatch(new RegExp(`^${excerpt}`))
        expect(error?.code).toBe('unknown')
      }
    },
  )
})
