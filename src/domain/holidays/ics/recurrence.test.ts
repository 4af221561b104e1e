import { describe, expect, it } from 'vitest'
import { dateOf, startOf } from '../../time/calendar.ts'
import { readRule, recurrences } from './recurrence.ts'

const dates = (start: string, text: string, most: number) => {
  const rule = readRule(text, { wall: startOf(start), isDate: true, offset: null })
  if ('unknownPart' in rule) return `unknownPart ${rule.unknownPart}`
  const found: string[] = []
  for (const wall of recurrences(rule, startOf(start), startOf('2031-12-31'))) {
    if (found.length === most || (rule.until && wall > rule.until.wall)) break
    found.push(dateOf(wall))
  }
  return found.join(' ')
}

describe('a rule falls on the dates that dateutil has for it:', () => {
  it.each([
    [
      '2026-01-31',
      'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
      '2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31',
    ],
    [
      '2025-05-12',
      'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
      '2025-05-12 2026-05-11 2027-05-17 2028-05-15 2029-05-14',
    ],
    [
      '2026-01-02',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      '2026-01-30 2026-02-27 2026-03-31 2026-04-30 2026-05-29',
    ],
    [
      '2025-05-19',
      'FREQ=YEARLY;BYDAY=20MO',
      '2025-05-19 2026-05-18 2027-05-17 2028-05-15 2029-05-14',
    ],
    [
      '2025-12-29',
      'FREQ=YEARLY;BYDAY=-1MO',
      '2025-12-29 2026-12-28 2027-12-27 2028-12-25 2029-12-31',
    ],
    [
      '2026-05-25',
      'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;WKST=SU',
      '2026-05-25 2027-05-31 2028-05-29 2029-05-28 2030-05-27',
    ],
    [
      '2021-05-09',
      'FREQ=YEARLY;BYMONTH=5;COUNT=10;BYDAY=2SU',
      '2021-05-09 2022-05-08 2023-05-14 2024-05-12 2025-05-11',
    ],
    [
      '2026-11-03',
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
      '2026-11-03 2030-11-05',
    ],
    ['2024-02-29', 'FREQ=YEARLY', '2024-02-29 2028-02-29'],
    ['2026-01-31', 'FREQ=MONTHLY', '2026-01-31 2026-03-31 2026-05-31 2026-07-31 2026-08-31'],
    [
      '2026-01-30',
      'FREQ=MONTHLY;INTERVAL=2',
      '2026-01-30 2026-03-30 2026-05-30 2026-07-30 2026-09-30',
    ],
    [
      '2026-02-13',
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
      '2026-02-13 2026-03-13 2026-11-13 2027-08-13 2028-10-13',
    ],
    [
      '2026-01-01',
      'FREQ=YEARLY;BYYEARDAY=1,100,-1',
      '2026-01-01 2026-04-10 2026-12-31 2027-01-01 2027-04-10',
    ],
    [
      '2026-01-01',
      'FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2,4',
      '2026-02-28 2026-04-30 2027-02-28 2027-04-30 2028-02-29',
    ],
    [
      '2026-01-06',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=8',
      '2026-01-06 2026-01-11 2026-01-20 2026-01-25 2026-02-03',
    ],
    [
      '2026-01-06',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=8',
      '2026-01-06 2026-01-18 2026-01-20 2026-02-01 2026-02-03',
    ],
    ['2026-01-05', 'FREQ=WEEKLY', '2026-01-05 2026-01-12 2026-01-19 2026-01-26 2026-02-02'],
    [
      '2026-01-05',
      'FREQ=DAILY;INTERVAL=10;COUNT=5',
      '2026-01-05 2026-01-15 2026-01-25 2026-02-04 2026-02-14',
    ],
    [
      '2026-01-05',
      'FREQ=DAILY;BYMONTH=1;BYDAY=MO',
      '2026-01-05 2026-01-12 2026-01-19 2026-01-26 2027-01-04',
    ],
    [
      '2026-01-05',
      'FREQ=DAILY;BYMONTHDAY=1,15',
      '2026-01-15 2026-02-01 2026-02-15 2026-03-01 2026-03-15',
    ],
    [
      '2026-03-01',
      'FREQ=MONTHLY;BYDAY=1SU,-1SU;COUNT=6',
      '2026-03-01 2026-03-29 2026-04-05 2026-04-26 2026-05-03',
    ],
    [
      '2026-03-01',
      'FREQ=MONTHLY;BYMONTH=3,6;BYDAY=2MO',
      '2026-03-09 2026-06-08 2027-03-08 2027-06-14 2028-03-13',
    ],
    [
      '2026-12-28',
      'FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO',
      '2026-12-28 2027-01-04 2028-01-03 2029-01-01 2029-12-31',
    ],
    [
      '2026-01-01',
      'FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU',
      '2027-01-03 2028-01-02 2028-12-31 2029-12-30 2030-12-29',
    ],
    [
      '2026-01-01',
      'FREQ=YEARLY;BYWEEKNO=1;BYDAY=SU;WKST=SU',
      '2026-01-04 2027-01-03 2028-01-02 2028-12-31 2029-12-30',
    ],
    [
      '2026-01-01',
      'FREQ=YEARLY;BYDAY=1MO;BYMONTH=5,9',
      '2026-05-04 2026-09-07 2027-05-03 2027-09-06 2028-05-01',
    ],
    [
      '2026-01-01',
      'FREQ=YEARLY;BYMONTH=1,7;BYSETPOS=1;BYDAY=WE',
      '2026-01-07 2027-01-06 2028-01-05 2029-01-03 2030-01-02',
    ],
    [
      '2026-01-01',
      'FREQ=YEARLY;BYDAY=MO;BYSETPOS=3,-2',
      '2026-01-19 2026-12-21 2027-01-18 2027-12-20 2028-01-17',
    ],
    ['2026-06-01', 'FREQ=YEARLY;INTERVAL=2;BYMONTH=1', '2028-01-01 2030-01-01'],
    [
      '2026-01-01',
      'FREQ=YEARLY;BYMONTHDAY=31',
      '2026-01-31 2026-03-31 2026-05-31 2026-07-31 2026-08-31',
    ],
    ['2026-05-03', 'FREQ=YEARLY;BYMONTH=5;BYSETPOS=3;BYMONTHDAY=3;UNTIL=20300101', ''],
    [
      '2026-10-05',
      'FREQ=MONTHLY;INTERVAL=13;BYDAY=1MO',
      '2026-10-05 2027-11-01 2028-12-04 2030-01-07 2031-02-03',
    ],
  ])('%s %s', (start, rule, expected) => {
    expect(dates(start, rule, 5)).toBe(expected)
  })
})

it('takes what a rule leaves open from its start', () => {
  expect(dates('2025-05-13', 'FREQ=YEARLY;BYWEEKNO=20', 2)).toBe('2025-05-13 2026-05-12')
})

it('chooses by position from a whole week, with days before the start', () => {
  const rule = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3'
  expect(dates('2026-01-02', rule, 9)).toBe('2026-01-02 2026-01-09 2026-01-16')
})

it.each([
  ['RSCALE=CHINESE;FREQ=YEARLY', 'RSCALE=CHINESE'],
  ['FREQ=YEARLY;BYEASTER=0', 'BYEASTER=0'],
  ['FREQ=YEARLY;SKIP=FORWARD', 'SKIP=FORWARD'],
  ['FREQ=HOURLY', 'FREQ=HOURLY'],
  ['FREQ=WEEKLY;BYDAY=1MO', 'BYDAY'],
  ['FREQ=MONTHLY;BYWEEKNO=1', 'BYWEEKNO'],
  ['FREQ=YEARLY;BYMONTH=13', 'BYMONTH=13'],
  ['FREQ=YEARLY;BYDAY=XX', 'BYDAY=XX'],
  ['FREQ=YEARLY;INTERVAL=0', 'INTERVAL=0'],
  ['FREQ=YEARLY;UNTIL=soon', 'UNTIL=SOON'],
  ['FREQ=DAILY;BYHOUR=9', 'BYHOUR=9'],
  ['INTERVAL=2', 'INTERVAL=2'],
  ['YM1 7 #0', 'YM17#0'],
])('names what it does not understand of %s', (rule, part) => {
  expect(dates('2026-01-01', rule, 1)).toBe(`unknownPart ${part}`)
})

it.each(['RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=OMIT', 'freq=yearly; interval=1;'])(
  'understands what changes nothing in %s',
  (rule) => {
    expect(dates('2026-01-01', rule, 2)).toBe('2026-01-01 2027-01-01')
  },
)
