import { describe, expect, it } from 'vitest'
import { type HolidayFields, holidayFields } from '../../contract/holidays.ts'
import { wallMinutes } from '../time/calendar.ts'
import { entryOf } from './holiday-entry.ts'
import { missingHolidays, publicHolidays } from './public-holidays.ts'

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

describe.each([
  ['AE', 'Eid al-Adha', { start: '2026-05-27', end: '2026-05-29', kind: 'several' }],
  ['SG', 'Hari Raya Haji', { start: '2026-05-27', end: '2026-05-27', kind: 'day' }],
  ['IL', 'Yom Kippur', { start: '2026-09-21', end: '2026-09-21', kind: 'day' }],
])('%s: %s, which begins in the evening', (country, name, days) => {
  const all = publicHolidays({ country, state: '', language: 'en' }, [2026], 'ARE')
  const found = all.find(({ fields }) => fields.name.includes(name))

  it('is offered as whole calendar days', () => {
    expect(found && entryOf(found.fields)).toMatchObject({
      ...days,
      start_time: '00:00',
      end_time: '23:59',
    })
  })

  it('can also begin on the evening before', () => {
    const eve = found?.eve && entryOf(found.eve)
    expect(eve).toMatchObject({ end: days.end, start_time: '18:00', end_time: '18:00' })
    expect(eve && eve.start < days.start).toBe(true)
  })
})

it('offers no holiday from one evening to another', () => {
  for (const country of ['AE', 'SA', 'EG', 'TR', 'MY', 'ID', 'SG', 'IL', 'ET']) {
    for (const { fields } of publicHolidays(
      { country, state: '', language: 'en' },
      [2026],
      'ARE',
    )) {
      expect([fields.hour_start, fields.hour_end], fields.name).not.toEqual([18, 18])
    }
  }
})

it('knows the names in the languages of the country', () => {
  const all = publicHolidays({ country: 'CH', state: '', language: 'en' }, [2026], 'CHE')
  const christmas = all.find(({ fields }) => fields.name === 'Christmas Day')
  expect(christmas?.aliases).toEqual(
    expect.arrayContaining(['Weihnachtstag', 'Noël', 'Natale di Gesù']),
  )
})

it('creates nothing that the API rejects', () => {
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

describe('the holidays that a year lacks', () => {
  const offer = { region: 'GBR', state: '', year: 2027, locale: 'en-GB' }
  const namesOf = (existing: HolidayFields[], now = 0, more = {}) =>
    missingHolidays({ ...offer, ...more }, existing, now)?.missing.map(({ name }) => name)

  it('are the days off of the country, or of its state', () => {
    expect(missingHolidays(offer, [], 0)).toMatchObject({ place: 'United Kingdom', regional: [] })
    expect(namesOf([])).toContain('Good Friday')
    expect(namesOf([])).not.toContain('Summer bank holiday')
    const england = missingHolidays({ ...offer, state: 'ENG' }, [], 0)
    expect(england?.place).toBe('England')
    expect(england?.regional).toEqual(['Summer bank holiday'])
  })

  it('leave out what has been added and what is over', () => {
    const all = missingHolidays(offer, [], 0)?.missing ?? []
    expect(namesOf(all)).toEqual([])
    expect(namesOf(all.filter(({ name }) => name !== 'Good Friday'))).toEqual(['Good Friday'])
    expect(namesOf([], wallMinutes(2027, 4, 1))).not.toContain('Good Friday')
    expect(namesOf([], wallMinutes(2027, 3, 1))).toContain('Good Friday')
  })

  it('are unknown without a country', () => {
    expect(missingHolidays({ ...offer, region: '' }, [], 0)).toBeNull()
  })
})
