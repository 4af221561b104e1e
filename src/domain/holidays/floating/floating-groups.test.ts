import { describe, expect, it, test } from 'vitest'
import { alpha3Of } from '../../tenant/places.ts'
import { DAY, startOf } from '../../time/calendar.ts'
import { entryOf, fieldsOn } from '../holiday-entry.ts'
import { publicHolidays } from '../public-holidays.ts'
import { type FloatingDay, floatingDate } from './floating-days.ts'
import { floatingGroups, otherDates } from './floating-groups.ts'

const on = (date: string) =>
  fieldsOn({ name: 'Day', region: 'USA' }, { start: startOf(date), end: startOf(date) + DAY })
const groupOf = (...dates: string[]) => floatingGroups(dates.map(on))[0]
const written = (day: FloatingDay, years: number[]) =>
  groupOf(...years.map((year) => floatingDate(day, year) ?? ''))

describe('recognises', () => {
  test.each<[string, FloatingDay, number[]]>([
    ['a counted weekday', { kind: 'nth', n: 2, weekday: 'monday', month: 10 }, [2026, 2027]],
    [
      'the last weekday, two years',
      { kind: 'nth', n: -1, weekday: 'monday', month: 10 },
      [2026, 2027],
    ],
    [
      'the last weekday, three years',
      { kind: 'nth', n: -1, weekday: 'monday', month: 5 },
      [2026, 2027, 2028],
    ],
    [
      'the fourth where the last does not fit',
      { kind: 'nth', n: 4, weekday: 'thursday', month: 11 },
      [2026, 2028, 2029],
    ],
    ['Easter Monday', { kind: 'easter', days: 1 }, [2026, 2027, 2028]],
    ['Good Friday', { kind: 'easter', days: -2 }, [2026, 2027]],
    [
      'a date or the Monday after',
      { kind: 'weekend', month: 12, day: 26, saturday: 'monday' },
      [2026, 2027, 2028],
    ],
    [
      'a date or the nearest working day',
      { kind: 'weekend', month: 7, day: 4, saturday: 'friday' },
      [2026, 2027, 2028],
    ],
    [
      'an observed day in weekend years alone',
      { kind: 'weekend', month: 7, day: 4, saturday: 'friday' },
      [2026, 2027],
    ],
    [
      'the day after Thanksgiving',
      { kind: 'from', weekday: 'friday', month: 11, day: 23 },
      [2026, 2027, 2028, 2029],
    ],
    [
      'the day after Thanksgiving, two years',
      { kind: 'from', weekday: 'friday', month: 11, day: 23 },
      [2026, 2027],
    ],
    ['Buß- und Bettag', { kind: 'from', weekday: 'wednesday', month: 11, day: 16 }, [2026, 2027]],
    [
      'a weekday from any date, once all its days were seen',
      { kind: 'from', weekday: 'monday', month: 3, day: 19 },
      [2026, 2029, 2030],
    ],
  ])('%s', (_, day, years) => {
    expect(written(day, years)).toMatchObject({ name: 'Day', day, lastYear: years.at(-1) })
  })
})

describe('says which other rules fit, and where they differ', () => {
  it('the last and the fourth Monday', () => {
    const group = groupOf('2026-10-26', '2027-10-25')
    expect(group?.day).toEqual({ kind: 'nth', n: -1, weekday: 'monday', month: 10 })
    expect(floatingDate(group?.day ?? { kind: 'easter', days: 0 }, 2028)).toBe('2028-10-30')
    const fourth = { kind: 'nth', n: 4, weekday: 'monday', month: 10 }
    expect(group?.others).toContainEqual(fourth)
    expect(group && otherDates(group, 2028)).toContainEqual({ rule: fourth, date: '2028-10-23' })
  })

  it('no other once the dates leave only one rule', () => {
    const group = groupOf('2026-10-26', '2027-10-25', '2028-10-30')
    expect(group?.others).toEqual([])
  })

  it('the third Wednesday beside Buß- und Bettag', () => {
    const group = groupOf('2026-11-18', '2027-11-17')
    expect(group && otherDates(group, 2028)).toMatchObject([{ date: '2028-11-15' }])
  })

  it('a weekday from some date on beside a date that moves to Monday', () => {
    const group = groupOf('2026-06-15', '2027-06-14')
    expect(group?.day.kind).toBe('weekend')
    expect(group && otherDates(group, 2028).map(({ date }) => date)).toEqual(
      expect.arrayContaining(['2028-06-12', '2028-06-19']),
    )
  })

  it('nothing where both give the same date', () => {
    const group = groupOf('2026-10-26', '2027-10-25')
    expect(group && otherDates(group, 2030).map(({ date }) => date)).not.toContain('2030-10-28')
  })
})

it('the day after Thanksgiving is also right in years with five Fridays', () => {
  const group = groupOf('2026-11-27', '2027-11-26', '2028-11-24', '2029-11-23')
  const dates = [2024, 2029, 2030].map((year) => group && floatingDate(group.day, year))
  expect(dates).toEqual(['2024-11-29', '2029-11-23', '2030-11-29'])
})

it('Argentina’s days that move to the nearest Monday', () => {
  const güemes = ['2026-06-15', '2027-06-21'].map((date) => ({ ...on(date), region: 'ARG' }))
  const [group] = floatingGroups(güemes)
  const rule = { kind: 'monday', month: 6, day: 17 } as const
  expect(group?.day).toEqual(rule)
  expect(group?.others).toEqual([{ kind: 'nth', n: 3, weekday: 'monday', month: 6 }])
  expect([2028, 2029, 2030].map((year) => floatingDate(rule, year))).toEqual([
    '2028-06-17',
    '2029-06-17',
    '2030-06-17',
  ])
})

it('two dates without a common rule are no floating day, such as the Virgin Islands Day', () => {
  expect(groupOf('2026-06-29', '2027-07-05')).toBeUndefined()
})

it('Japan’s equinoxes did not move off a weekend', () => {
  const equinox = ['2026-09-23', '2027-09-23', '2028-09-22'].map(on)
  expect(floatingGroups(equinox)).toHaveLength(1)
  expect(floatingGroups(equinox.map((one) => ({ ...one, region: 'JPN' })))).toEqual([])
})

it.each([
  ['2026-04-10', '2027-04-30', -2, '2028-04-14'],
  ['2026-02-23', '2027-03-15', -48, '2028-02-28'],
  ['2025-04-21', '2026-04-13', 1, '2027-05-03'],
])('%s and %s are %i days from Orthodox Easter', (first, second, days, next) => {
  const group = groupOf(first, second)
  expect(group?.day).toEqual({ kind: 'orthodox', days })
  expect(group && floatingDate(group.day, Number(next.slice(0, 4)))).toBe(next)
})

it('reads the common Easter of both churches as the Western one', () => {
  const group = groupOf('2025-04-20', '2028-04-16')
  expect(group?.day).toEqual({ kind: 'easter', days: 0 })
})

it('finds no floating day in fixed dates, a single date, or dates without a rule', () => {
  expect(groupOf('2026-05-01', '2027-05-01', '2028-05-01')).toBeUndefined()
  expect(groupOf('2026-11-26')).toBeUndefined()
  expect(groupOf('2026-01-07', '2027-08-20')).toBeUndefined()
  expect(groupOf('2026-10-26', '2027-10-25', '2028-10-20')).toBeUndefined()
})

test.each([
  ['IE', ''],
  ['DE', 'SN'],
  ['CL', ''],
  ['CO', ''],
  ['NZ', 'CAN'],
  ['US', 'CA'],
  ['GR', ''],
  ['RO', ''],
  ['UA', ''],
  ['AR', ''],
  ['UY', ''],
  ['VG', ''],
  ['JP', ''],
])('two years of %s %s go on to no wrong date that no other rule contradicts', (country, state) => {
  const datesOf = (years: number[]) =>
    publicHolidays({ country, state, language: 'en' }, years, alpha3Of(country)).map(
      ({ fields }) => fields,
    )
  const real = datesOf([2028, 2029, 2030, 2031, 2032]).map((fields) => entryOf(fields))
  const isReal = (name: string, date: string) =>
    real.some((one) => one.name === name && one.start === date)
  const groups = floatingGroups(datesOf([2026, 2027]))
  const isWrong = (group: (typeof groups)[number], year: number) => {
    const date = floatingDate(group.day, year)
    return date && !isReal(group.name, date) && otherDates(group, year).length === 0
  }
  const wrong = groups.filter(
    (group) =>
      real.some(({ name }) => name === group.name) &&
      [2028, 2029, 2030, 2031, 2032].some((year) => isWrong(group, year)),
  )
  expect(groups).not.toEqual([])
  expect(wrong).toEqual([])
})

test('no day of Israel’s calendar passes for one of Orthodox Easter', () => {
  const years = [2026, 2027]
  const inIsrael = { country: 'IL', state: '', language: 'en' }
  const days = publicHolidays(inIsrael, years, 'ISR').map(({ fields }) => fields)
  expect(days.filter(({ name }) => name.includes('Holocaust'))).toHaveLength(2)
  expect(floatingGroups(days)).toEqual([])
  const greek = floatingGroups(days.map((fields) => ({ ...fields, region: 'GRC' })))
  expect(greek.map(({ day }) => day.kind)).toContain('orthodox')
})
