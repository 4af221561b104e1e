import { expect, it } from 'vitest'
import { holidayFields } from '../../contract/holidays.ts'
import { entryOf } from './holiday-entry.ts'
import { publicHolidays } from './public-holidays.ts'

const daysOf = (country: string, state: string, years: number[]) =>
  publicHolidays({ country, state, language: 'en' }, years, 'GBR')
    .map(({ fields }) => entryOf(fields))
    .map((e) => `${e.name}: ${e.every_year ? 'yearly ' : ''}${e.start} ${e.start_time}`)

it('offers fixed dates every year and moving ones year by year', () => {
  const england = daysOf('GB', 'ENG', [2026, 2027])
  expect(england.filter((text) => text.startsWith('Christmas Day'))).toEqual([
    'Christmas Day: yearly 2000-12-25 00:00',
    'Christmas Day (substitute day): 2027-12-27 00:00',
  ])
  expect(england.filter((text) => text.startsWith('Easter Monday'))).toEqual([
    'Easter Monday: 2026-04-06 00:00',
    'Easter Monday: 2027-03-29 00:00',
  ])
})

it('offers half days as parts of a day', () => {
  expect(daysOf('DE', 'BY', [2026])).toContain('Christmas Eve: 2026-12-24 14:00')
})

it('makes nothing that the API refuses', () => {
  for (const country of ['US', 'JP', 'IL', 'SA', 'AT', 'BR', 'ET']) {
    for (const { fields } of publicHolidays(
      { country, state: '', language: 'en' },
      [2027],
      'USA',
    )) {
      expect(holidayFields.safeParse(fields).error?.issues, fields.name).toBeUndefined()
    }
  }
})
