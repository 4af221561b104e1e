import { describe, expect, it, test } from 'vitest'
import type { OfficeDay } from '../../../contract/values/office-hours.ts'
import { HOURS_PRESETS } from '../hours-edit.ts'
import { openingHoursSpecification, printDay, printWeek } from './hours-print.ts'

const WORDS = { closed: 'closed', open: 'open all day' }
const on = (...ranges: [string, string][]): OfficeDay => ({
  enabled: true,
  ranges: ranges.map(([from, to]) => ({ from, to })),
})
const week = {
  ...HOURS_PRESETS.lunch_break,
  friday: on(['18:00', '23:59']),
  saturday: on(['00:00', '02:00']),
  sunday: on(),
}
/** Replaces all spaces by plain ones, because platforms use narrow and non-breaking ones. */
const plain = (text: string) => text.replace(/\s/g, ' ').split(/ (?=Fri|Sa|Su|ven|sam|dim)/)

describe('printWeek', () => {
  it('says alike days in one line, a shift over midnight as one', () => {
    expect(printWeek(week, 'en-GB', WORDS)).toBe(
      [
        'Mon–Thu 09:00–12:00, 13:00–17:00',
        'Fri 18:00–02:00',
        'Sat closed',
        'Sun open all day',
      ].join('\n'),
    )
  })

  it('writes days and times as the locale does', () => {
    expect(printWeek(HOURS_PRESETS.weekdays, 'en-GB', WORDS).split('\n')[0]).toBe(
      'Mon–Fri 09:00–17:00',
    )
    expect(plain(printWeek(HOURS_PRESETS.weekdays, 'en-US', WORDS))[0]).toBe(
      'Mon–Fri 9:00 AM–5:00 PM',
    )
    expect(printWeek(HOURS_PRESETS.weekdays, 'fr', WORDS).split('\n')[0]).toBe(
      'lun.–ven. 09:00–17:00',
    )
  })

  it('writes the end of a day as 24:00', () => {
    const monday = on(['18:00', '23:59'])
    const hours = { ...HOURS_PRESETS.closed, monday }
    expect(printWeek(hours, 'de', WORDS).split('\n')[0]).toBe('Mo 18:00–24:00')
  })
})

describe('openingHoursSpecification', () => {
  it('has an entry for each range, with its days, and none for closed ones', () => {
    const workdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday'].map(
      (day) => `https://schema.org/${day}`,
    )
    expect(openingHoursSpecification(week)).toEqual([
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: workdays,
        opens: '09:00',
        closes: '12:00',
      },
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: workdays,
        opens: '13:00',
        closes: '17:00',
      },
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: ['https://schema.org/Friday'],
        opens: '18:00',
        closes: '02:00',
      },
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: ['https://schema.org/Sunday'],
        opens: '00:00',
        closes: '23:59',
      },
    ])
    expect(openingHoursSpecification(HOURS_PRESETS.closed)).toEqual([])
  })

  it('closes at 00:00 what ends with the day', () => {
    const hours = { ...HOURS_PRESETS.closed, monday: on(['18:00', '23:59']) }
    expect(openingHoursSpecification(hours)[0]).toMatchObject({ opens: '18:00', closes: '00:00' })
  })
})

test('printDay says a day by its state and its ranges', () => {
  expect(printDay(on(['13:00', '17:00'], ['09:00', '12:00']), 'en-GB', WORDS)).toBe(
    '09:00–12:00, 13:00–17:00',
  )
  expect(printDay(on(), 'en-GB', WORDS)).toBe('open all day')
  expect(printDay({ ...on(['09:00', '12:00']), enabled: false }, 'en-GB', WORDS)).toBe('closed')
})
