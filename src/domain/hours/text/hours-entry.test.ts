import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OfficeDay, officeHours } from '../../../contract/values/office-hours.ts'
import { WEEKDAYS } from '../../../contract/values/weekdays.ts'
import { HOURS_PRESETS } from '../hours-edit.ts'
import { parseDay, parseWeek, withTypedDay } from './hours-entry.ts'

const WORDS = { closed: 'Closed', open: 'Open all day' }
const GERMAN = { closed: 'geschlossen', open: 'durchgehend' }
const off: OfficeDay = { enabled: false, ranges: [] }
const allDay: OfficeDay = { enabled: true, ranges: [] }
const on = (...ranges: [string, string][]): OfficeDay => ({
  enabled: true,
  ranges: ranges.map(([from, to]) => ({ from, to })),
})
/** The hours of the seven days in a text. */
const days = (text: string, locale = 'en', words = WORDS) => {
  const { value, error } = parseWeek(text, locale, words)
  return error ? { code: error.code, at: error.at } : WEEKDAYS.map((day) => value[day])
}

describe('parseDay', () => {
  it.each([
    ['9-12, 13-17:30', on(['09:00', '12:00'], ['13:00', '17:30'])],
    ['9am – 5 pm', on(['09:00', '17:00'])],
    ['9 to 17', on(['09:00', '17:00'])],
    ['18-24', on(['18:00', '23:59'])],
    ['18-0', on(['18:00', '23:59'])],
    ['6pm-12am', on(['18:00', '23:59'])],
    ['off', off],
    ['CLOSED', off],
    ['9-5', on(['09:00', '17:00'])],
    ['9am-5, 6pm-7:30pm', on(['09:00', '17:00'], ['18:00', '19:30'])],
    ['12-1', on(['12:00', '13:00'])],
    ['930-530', on(['09:30', '17:30'])],
    ['9-12 and 13-17', on(['09:00', '12:00'], ['13:00', '17:00'])],
    ['9-12/13-17', on(['09:00', '12:00'], ['13:00', '17:00'])],
    ['24h', allDay],
    ['24/7', allDay],
    ['open all day', allDay],
  ])('reads %j', (text, day) => {
    expect(parseDay(text, 'en', WORDS).value).toEqual({ day, morning: null })
  })

  it.each(['09-05', '0900-0500', '9am-5am', '9-5 am'])(
    'reads %j as going on into the night',
    (text) => {
      expect(parseDay(text, 'en', WORDS).value?.morning).toEqual({ from: '00:00', to: '05:00' })
    },
  )

  it('splits a range over midnight', () => {
    expect(parseDay('22-6', 'en', WORDS).value).toEqual({
      day: on(['22:00', '23:59']),
      morning: { from: '00:00', to: '06:00' },
    })
  })

  it.each([
    ['', 'time_expected', 0],
    ['nine', 'unknown', 0],
    ['9', 'range_end_expected', 1],
    ['9-', 'time_expected', 2],
    ['9-25', 'unknown', 2],
    ['9-12,', 'time_expected', 5],
    ['9-12, 13', 'range_end_expected', 8],
    ['9-12 lunch', 'unknown', 5],
    ['Mon 9-12', 'time_expected', 0],
    ['9-12; 13-17', 'time_expected', 6],
    ['10-10:00am, 9am-9am', 'range_empty', 12],
    ['9-12, 11-13', 'range_overlap', 6],
    ['22-6, 23-23:30', 'range_overlap', 6],
    ['23:59-24:00', 'range_empty', 0],
  ])('refuses %j: %s at %i', (text, code, at) => {
    expect(parseDay(text, 'en', WORDS).error).toMatchObject({ code, at })
  })
})

describe('parseWeek', () => {
  const work = on(['09:00', '17:00'])

  it.each([
    'Mo-Fr 9-17; Sa 10-14; Su off',
    'mon–fri: 9am–5pm, sat 10-14',
    'Monday to Friday 09:00-17:00\nSaturday 10:00-14:00\nSunday closed\n',
    'Mo, Tu, We, Th & Fr 9-17 Sa 10-2pm',
    '9-17; Sa 10-14; Su off',
    'Mon to Fri: 9 to 5 | Sat: 10 to 2 | Sun: closed',
    'weekdays 9-17 and Saturday 10-14',
    'Daily 9-17, weekend 10-14, Su off',
  ])('reads %j', (text) => {
    expect(days(text)).toEqual([work, work, work, work, work, on(['10:00', '14:00']), off])
  })

  it('reads the days of the locale as well as the English', () => {
    const week = [work, work, off, off, off, off, work]
    expect(days('Mo-Di 9-17; So 9-17', 'de', GERMAN)).toEqual(week)
    expect(days('Montag, Dienstag, Sonntag: 9-17; Mi geschlossen', 'de', GERMAN)).toEqual(week)
    expect(days('Mon, Tue, Sun 9-17', 'de', GERMAN)).toEqual(week)
    expect(days('lun.-mar. 9h-17h; dim. 9h-17h', 'fr')).toEqual(week)
    expect(days('segunda-feira, terça-feira, domingo 9-17', 'pt-BR')).toEqual(week)
    expect(days('月-火 9-17; 日 9-17', 'ja')).toEqual(week)
  })

  it('adds hours without days to those of the days before them', () => {
    const both = on(['09:00', '12:00'], ['13:00', '17:00'])
    expect(days('Mo-Tu 9-12; 13-17')).toEqual([both, both, off, off, off, off, off])
    expect(days('Mo 9-12\n11-17')).toEqual({ code: 'range_overlap', at: 8 })
    expect(days('Mo 9-12; off')).toEqual({ code: 'day_expected', at: 9 })
  })

  it('runs over the end of the week', () => {
    expect(days('Sa-Mo 9-17')).toEqual([work, off, off, off, off, work, work])
  })

  it('splits shifts over midnight, onto closed days and from Sunday to Monday too', () => {
    const evening: [string, string] = ['22:00', '23:59']
    expect(days('Fr 22-6; Sa off; Su 22-2')).toEqual([
      on(['00:00', '02:00']),
      off,
      off,
      off,
      on(evening),
      on(['00:00', '06:00']),
      on(evening),
    ])
    expect(days('Fr 22-6; Sa 24h')).toEqual([off, off, off, off, on(evening), allDay, off])
  })

  it.each([
    ['', 'time_expected', 0],
    ['Mo-Xx 9-17', 'unknown', 3],
    ['Mo-Fr 9-17; Xx 9-12', 'unknown', 12],
    ['Mo-Fr', 'time_expected', 5],
    ['Mo-Fr; Sa 9-17', 'time_expected', 5],
    ['Mo, Mo 9-17', 'day_expected', 4],
    ['Mo 9-17; Tu 9-', 'time_expected', 14],
    ['Mo 22-6; Tu 5-9', 'range_overlap', 9],
    ['PH off', 'time_expected', 0],
    ['Mo-Fr 9-17; PH 10-14', 'holiday_hours', 12],
    ['So 10-12', 'several_languages', 0],
  ])('refuses %j: %s at %i', (text, code, at) => {
    expect(days(text)).toEqual({ code, at })
  })

  it('answers any text with a week or an error within it', () => {
    const part = fc.constantFrom(
      'Mo',
      'Fr',
      '-',
      '–',
      ',',
      ';',
      ' ',
      '9',
      '17:30',
      '22',
      '6',
      'off',
      '24h',
      'x',
      '\n',
      ':',
      'pm',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((excerpts) => excerpts.join('')),
        ),
        (text) => {
          const { value, error } = parseWeek(text, 'en', WORDS)
          if (value) expect(officeHours.safeParse(value).success).toBe(true)
          else expect(error.at >= 0 && error.at <= text.length).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('withTypedDay', () => {
  const { closed, around_the_clock } = HOURS_PRESETS

  it('replaces one day, and takes a shift on into the next', () => {
    const week = withTypedDay(closed, 'sunday', '9-12, 22-6', 'en', WORDS).value
    expect(week).toEqual({
      ...closed,
      sunday: {
        enabled: true,
        ranges: [
          { from: '09:00', to: '12:00' },
          { from: '22:00', to: '23:59' },
        ],
      },
      monday: { enabled: true, ranges: [{ from: '00:00', to: '06:00' }] },
    })
  })

  it('keeps a next day that is open all day, and rejects what is no hours', () => {
    const week = withTypedDay(around_the_clock, 'monday', '22-6', 'en', WORDS).value
    expect(week?.tuesday).toEqual(around_the_clock.tuesday)
    expect(withTypedDay(closed, 'monday', 'noon', 'en', WORDS).error?.code).toBe(
      'range_end_expected',
    )
  })
})

describe('a week with a base', () => {
  it('keeps the days that are not named, and takes a shift away with its day', () => {
    const base = {
      ...HOURS_PRESETS.closed,
      monday: on(['22:00', '23:59']),
      tuesday: on(['00:00', '06:00'], ['13:00', '14:00'], ['14:00', '15:00']),
      friday: on(['08:00', '24:00']),
    }
    const { value } = parseWeek('Tu 9-12', 'en', WORDS, base)
    expect(value).toEqual({ ...base, tuesday: on(['00:00', '06:00'], ['09:00', '12:00']) })
    const other = parseWeek('Mo 9-12', 'en', WORDS, base).value
    expect(other?.monday).toEqual(on(['09:00', '12:00']))
    expect(other?.tuesday).toEqual(on(['13:00', '15:00']))
    expect(other?.friday).toEqual(base.friday)
  })
})
