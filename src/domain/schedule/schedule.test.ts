import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultOfficeHours } from '../../contract/values/defaults.ts'
import type { OfficeDay, OfficeHours } from '../../contract/values/office-hours.ts'
import { WEEKDAYS } from '../../contract/values/weekdays.ts'
import { type HolidayDates, occurrenceOf } from '../holidays/occurrences.ts'
import { DAY, startOf } from '../time/calendar.ts'
import { offsetIn } from '../time/time.ts'
import { holidayBetween, officeWeek, ZONES } from './arbitrary-schedule.ts'
import { answerAt, prepareSchedule, type Schedule } from './schedule.ts'

const off: OfficeDay = { enabled: false, ranges: [] }
const allDay: OfficeDay = { enabled: true, ranges: [] }
const on = (from: string, to: string): OfficeDay => ({ enabled: true, ranges: [{ from, to }] })
const everyDay = (day: OfficeDay): OfficeHours => ({
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: day,
  sunday: day,
})
const wholeDay = { hour_start: 0, minute_start: 0, hour_end: 23, minute_end: 59 }
const onDay = (year: number, month: number, day: number, more: Partial<HolidayDates> = {}) => ({
  consecutive: false,
  every_year: false,
  year_start: year,
  year_end: year,
  month_start: month,
  month_end: month,
  day_start: day,
  day_end: day,
  ...wholeDay,
  ...more,
})

/** The answer with `until` as text. */
function ask(instant: string, schedule: Partial<Schedule<HolidayDates>>) {
  const prepared = prepareSchedule({
    timezone: 'UTC',
    enable_night_mode: false,
    office_hours: defaultOfficeHours,
    holidays: [],
    ...schedule,
  })
  const answer = answerAt(new Date(instant), prepared)
  return { ...answer, until: answer.until?.toISOString().replace(/:00\.000Z$/, 'Z') ?? null }
}

describe('the rule of an answer', () => {
  const now = '2026-11-23T10:00Z'
  const holiday = onDay(2026, 11, 23)

  it('is a range, and its day', () => {
    expect(ask(now, {})).toEqual({
      open: true,
      by: 'range',
      day: 'monday',
      range: { from: '09:00', to: '17:00' },
      until: '2026-11-23T17:00Z',
    })
  })

  it('is the whole day', () => {
    const hours = { ...everyDay(on('09:00', '17:00')), monday: allDay }
    expect(ask(now, { office_hours: hours })).toEqual({
      open: true,
      by: 'all_day',
      day: 'monday',
      until: '2026-11-24T00:00Z',
    })
  })

  it('is out of hours', () => {
    expect(ask('2026-11-23T17:00Z', {})).toEqual({
      open: false,
      by: 'out_of_hours',
      day: 'monday',
      until: '2026-11-24T09:00Z',
    })
  })

  it('is a holiday before hours', () => {
    expect(ask(now, { holidays: [holiday] })).toEqual({
      open: false,
      by: 'holiday',
      holiday,
      until: '2026-11-24T09:00Z',
    })
  })

  it('is the holiday that ends last', () => {
    const longer = { ...holiday, consecutive: true, day_end: 25 }
    expect(ask(now, { holidays: [holiday, longer] })).toMatchObject({
      holiday: longer,
      until: '2026-11-26T09:00Z',
    })
  })

  it('is night mode before all, for as long as it is on', () => {
    const night = { enable_night_mode: true, holidays: [holiday] }
    const answer = { open: false, by: 'night_mode', until: null }
    expect(ask(now, night)).toEqual(answer)
    expect(ask(now, { ...night, timezone: '' })).toEqual(answer)
  })

  it.each(['', 'Mars/Olympus'])('is not known in zone %j', (timezone) => {
    expect(ask(now, { timezone })).toEqual({ open: null, by: 'unknown_zone', until: null })
  })

  it('changes exactly at the full minute', () => {
    expect(ask('2026-11-23T08:59:59.999Z', {}).open).toBe(false)
    expect(ask('2026-11-23T16:59:59.999Z', {}).open).toBe(true)
  })
})

describe('without the holidays', () => {
  const unknown = { holidaysUnknown: true, office_hours: everyDay(on('09:00', '17:00')) }

  it('is unknown, and so is when it opens', () => {
    expect(ask('2026-11-23T10:00Z', unknown)).toEqual({
      open: null,
      by: 'unknown_holidays',
      until: null,
    })
    expect(ask('2026-11-23T20:00Z', unknown)).toMatchObject({ open: false, until: null })
  })

  it('it is closed for certain out of hours and by night mode', () => {
    const night = { ...unknown, enable_night_mode: true }
    expect(ask('2026-11-23T10:00Z', night)).toMatchObject({ open: false, by: 'night_mode' })
    expect(ask('2026-11-23T20:00Z', unknown)).toMatchObject({ open: false, by: 'out_of_hours' })
  })
})

describe('until', () => {
  it('is null when nothing ever changes', () => {
    expect(ask('2026-01-01T00:00Z', { office_hours: everyDay(allDay) }).until).toBeNull()
    expect(ask('2026-01-01T00:00Z', { office_hours: everyDay(off) }).until).toBeNull()
    const always = onDay(0, 1, 1, {
      every_year: true,
      consecutive: true,
      month_end: 12,
      day_end: 31,
    })
    expect(ask('2026-01-01T00:00Z', { holidays: [always] }).until).toBeNull()
  })

  it('continues past midnight, and from Sunday to Monday', () => {
    const office_hours = everyDay(off)
    office_hours.sunday = on('22:00', '23:59')
    office_hours.monday = on('00:00', '06:00')
    expect(ask('2026-11-22T23:59Z', { office_hours }).until).toBe('2026-11-23T06:00Z')
    expect(ask('2026-11-23T06:00Z', { office_hours }).until).toBe('2026-11-29T22:00Z')
  })

  it('finds the first holiday of a company that is always open', () => {
    const open = { office_hours: everyDay(allDay) }
    const leap = onDay(0, 2, 29, { every_year: true })
    expect(ask('2096-03-01T00:00Z', { ...open, holidays: [leap] }).until).toBe('2104-02-29T00:00Z')
    expect(ask('2026-01-01T00:00Z', { ...open, holidays: [onDay(9000, 5, 1)] }).until).toBe(
      '9000-05-01T00:00Z',
    )
  })

  it('finds the one day that holidays leave open, however rare', () => {
    const rest = onDay(0, 3, 1, { every_year: true, consecutive: true, month_end: 2, day_end: 28 })
    expect(ask('2096-03-01T00:00Z', { holidays: [rest] }).until).toBe('2104-02-29T09:00Z')
  })

  it('continues past the end of the year 9999', () => {
    const office_hours = everyDay(on('01:40', '05:00'))
    expect(ask('9999-12-31T23:59Z', { office_hours }).until).toBe('+010000-01-01T01:40Z')
  })

  it('is over when a range that ends before it starts opens nothing', () => {
    expect(
      ask('2026-11-23T23:00Z', { office_hours: everyDay(on('22:00', '06:00')) }),
    ).toMatchObject({ open: false, until: null })
  })
})

describe('when the clocks change', () => {
  it.each([
    // Clocks go forward: 02:30 doesn't exist, and what opens then opens when the clocks change.
    ['America/New_York', on('02:30', '05:00'), '2026-03-08T06:59Z', false, '2026-03-08T07:00Z'],
    ['America/New_York', on('01:00', '05:00'), '2026-03-08T06:00Z', true, '2026-03-08T09:00Z'],
    ['Europe/London', on('00:30', '01:30'), '2026-03-29T00:30Z', true, '2026-03-29T01:00Z'],
    ['Australia/Lord_Howe', on('02:15', '05:00'), '2026-10-03T15:29Z', false, '2026-10-03T15:30Z'],
    // Hours that are skipped completely don't open on that day.
    ['Europe/London', on('01:10', '01:50'), '2026-03-29T00:00Z', false, '2026-03-30T00:10Z'],
    // Clocks go back: 01:30 occurs twice, and hours that start or end then do so twice.
    ['America/New_York', on('01:30', '05:00'), '2026-11-01T05:00Z', false, '2026-11-01T05:30Z'],
    ['America/New_York', on('01:30', '05:00'), '2026-11-01T05:30Z', true, '2026-11-01T06:00Z'],
    ['America/New_York', on('01:30', '05:00'), '2026-11-01T06:00Z', false, '2026-11-01T06:30Z'],
    ['Europe/London', on('00:30', '01:30'), '2026-10-25T00:30Z', false, '2026-10-25T01:00Z'],
    ['Australia/Lord_Howe', on('01:00', '05:00'), '2026-04-04T14:00Z', true, '2026-04-04T18:30Z'],
    ['America/Sao_Paulo', on('00:30', '05:00'), '2026-11-01T03:00Z', false, '2026-11-01T03:30Z'],
  ])('in %s, open %j, at %s', (timezone, day, instant, open, until) => {
    expect(ask(instant, { timezone, office_hours: everyDay(day) })).toMatchObject({ open, until })
  })
})

/** Whether it is open at a wall-clock time, implemented only from the API's documentation. */
function isOpen(reading: number, { office_hours, holidays }: Schedule<HolidayDates>) {
  const wall = new Date(reading * 60_000)
  const year = wall.getUTCFullYear()
  const time = wall.toISOString().slice(11, 16)
  const isHoliday = holidays.some((holiday) =>
    (holiday.every_year ? [year - 1, year] : [undefined])
      .map((y) => occurrenceOf(holiday, y))
      .some((span) => span && span.start <= reading && reading < span.end),
  )
  const { enabled, ranges } = office_hours[WEEKDAYS[(wall.getUTCDay() + 6) % 7] ?? 'monday']
  const inHours = ranges.some(({ from, to }) => from <= time && (time < to || to === '23:59'))
  return !isHoliday && enabled && (ranges.length === 0 || inHours)
}

describe('the open minutes of a week', () => {
  it('are the same by the schedule as by asking every minute', () => {
    // Weeks around clock changes, and others.
    const start = fc.oneof(
      fc.constantFrom(
        '2026-03-05',
        '2026-03-26',
        '2026-04-02',
        '2026-10-01',
        '2026-10-22',
        '2026-10-29',
      ),
      fc.constantFrom('2018-02-15', '2018-11-01', '2026-12-29', '2028-02-26'),
    )
    const holidays = fc.array(holidayBetween(2026, 2026), { maxLength: 3 })
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        start,
        officeWeek,
        holidays,
        (timezone, date, office_hours, h) => {
          const schedule = { timezone, enable_night_mode: false, office_hours, holidays: h }
          const prepared = prepareSchedule(schedule)
          const first = startOf(date)
          const turns: string[] = []
          for (let at = first; at < first + 7 * DAY; ) {
            const { open, until } = answerAt(new Date(at * 60_000), prepared)
            turns.push(`${at} ${open}`)
            at = until ? until.getTime() / 60_000 : Number.POSITIVE_INFINITY
          }
          const offsetAt = offsetIn(timezone) ?? (() => Number.NaN)
          const asked: string[] = []
          let last: boolean | null = null
          for (let at = first; at < first + 7 * DAY; at++) {
            const open = isOpen(at + offsetAt(at * 60_000), schedule)
            if (open !== last) asked.push(`${at} ${open}`)
            last = open
          }
          expect(turns).toEqual(asked)
        },
      ),
      { numRuns: 12 },
    )
  }, 60_000)
})
