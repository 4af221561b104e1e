import { describe, expect, it } from 'vitest'
import { holidayFields } from '../../contract/holidays.ts'
import type { OfficeDay } from '../../contract/values/office-hours.ts'
import { type HolidayDates, occurrenceOf } from '../holidays/occurrences.ts'
import { HOURS_PRESETS } from '../hours/hours-edit.ts'
import { dateOf, minuteOfDay, timeOf } from '../time/calendar.ts'
import { type Exception, holidayFor } from './exception.ts'
import { answerAt, prepareSchedule, type Schedule } from './schedule.ts'

const on = (...ranges: [string, string][]): OfficeDay => ({
  enabled: true,
  ranges: ranges.map(([from, to]) => ({ from, to })),
})
// A Monday at 11:00.
const now = new Date('2026-11-23T11:00:00Z')
const bar = {
  ...HOURS_PRESETS.closed,
  friday: on(['22:00', '23:59']),
  saturday: on(['00:00', '06:00'], ['22:00', '23:59']),
  sunday: on(['00:00', '06:00']),
}

/** The closing as "from – to", or why it is refused. */
function ask(exception: Exception, more: Partial<Schedule<HolidayDates>> = {}, at = now) {
  const schedule = {
    timezone: 'UTC',
    enable_night_mode: false,
    office_hours: HOURS_PRESETS.lunch_break,
    holidays: [],
    ...more,
  }
  const found = holidayFor(exception, at, schedule)
  if ('refusal' in found) return found.refusal
  expect(holidayFields.safeParse({ ...found.holiday, name: 'x', region: 'GBR' }).success).toBe(true)
  expect(found.holiday.every_year).toBe(false)
  const { start, end } = occurrenceOf(found.holiday) ?? { start: 0, end: 0 }
  const days = dateOf(start) === dateOf(end - 1) ? 'one day' : 'days'
  return `${[start, end].map((at) => `${dateOf(at)} ${timeOf(minuteOfDay(at))}`).join(' – ')}, ${days}`
}
const close = (date: string, time: string): Exception => ({ date, kind: 'close_at', time })
const open = (date: string, time: string): Exception => ({ date, kind: 'open_at', time })
const closed = (date: string): Exception => ({ date, kind: 'closed' })

describe('the exception', () => {
  it('closes tomorrow, as the wire has it', () => {
    const schedule = {
      timezone: 'UTC',
      enable_night_mode: false,
      office_hours: HOURS_PRESETS.weekdays,
      holidays: [],
    }
    const found = holidayFor(closed('2026-11-24'), now, schedule)
    expect(found).toEqual({
      holiday: {
        consecutive: false,
        every_year: false,
        year_start: 2026,
        month_start: 11,
        day_start: 24,
        hour_start: 0,
        minute_start: 0,
        year_end: 2026,
        month_end: 11,
        day_end: 24,
        hour_end: 23,
        minute_end: 59,
      },
    })
    if (!('holiday' in found)) return
    const after = prepareSchedule({ ...schedule, holidays: [found.holiday] })
    expect(answerAt(new Date('2026-11-24T10:00:00Z'), after)).toMatchObject({
      by: 'holiday',
      until: new Date('2026-11-25T09:00:00Z'),
    })
  })

  it.each([
    [close('2026-11-23', '15:00'), '2026-11-23 15:00 – 2026-11-24 00:00, one day'],
    [close('2026-11-23', '10:00'), '2026-11-23 10:00 – 2026-11-24 00:00, one day'],
    [close('2026-11-23', '17:00'), 'no_change'],
    [close('2026-11-23', '18:00'), 'longer_than_hours'],
    [close('2026-11-28', '12:00'), 'closed_anyway'],
    [open('2026-11-28', '12:00'), 'longer_than_hours'],
    [open('2026-11-24', '10:30'), '2026-11-24 00:00 – 2026-11-24 10:30, one day'],
    [open('2026-11-24', '09:00'), 'no_change'],
    [open('2026-11-24', '08:00'), 'longer_than_hours'],
    [open('2026-11-23', '10:00'), 'past'],
    [closed('2026-11-22'), 'closed_anyway'],
    [closed('2026-11-20'), 'past'],
  ])('for %j: %s', (exception, expected) => {
    expect(ask(exception)).toBe(expected)
  })

  it.each([
    [closed('2026-11-27'), '2026-11-27 00:00 – 2026-11-28 06:00, days'],
    [closed('2026-11-28'), '2026-11-28 06:00 – 2026-11-29 06:00, days'],
    [closed('2026-11-29'), 'closed_anyway'],
    [close('2026-11-27', '23:00'), '2026-11-27 23:00 – 2026-11-28 06:00, days'],
    [close('2026-11-27', '02:00'), '2026-11-28 02:00 – 2026-11-28 06:00, one day'],
    [close('2026-11-27', '07:00'), '2026-11-27 07:00 – 2026-11-28 06:00, days'],
    [open('2026-11-28', '23:30'), '2026-11-28 06:00 – 2026-11-28 23:30, one day'],
  ])('of a shift over midnight, for %j: %s', (exception, expected) => {
    expect(ask(exception, { office_hours: bar })).toBe(expected)
  })

  it('of a day that is open all day', () => {
    const around = { office_hours: HOURS_PRESETS.around_the_clock }
    expect(ask(close('2026-11-23', '20:00'), around)).toBe(
      '2026-11-23 20:00 – 2026-11-24 00:00, one day',
    )
    expect(ask(open('2026-11-23', '00:00'), around)).toBe('past')
    expect(ask(open('2026-11-24', '00:00'), around)).toBe('no_change')
  })

  it('closes nothing after closing time, but may start before now', () => {
    const at = (time: string) => new Date(`2026-11-23T${time}:00Z`)
    const ten = close('2026-11-23', '10:00')
    expect(ask(ten, {}, at('16:59'))).toBe('2026-11-23 10:00 – 2026-11-24 00:00, one day')
    expect(ask(ten, {}, at('17:00'))).toBe('past')
    expect(ask(closed('2026-11-23'), {}, at('17:00'))).toBe('past')
  })

  it('is not needed on a holiday, nor made without a zone', () => {
    const holiday = {
      consecutive: true,
      every_year: false,
      year_start: 2026,
      year_end: 2026,
      month_start: 11,
      month_end: 11,
      day_start: 24,
      day_end: 26,
      hour_start: 0,
      hour_end: 23,
      minute_start: 0,
      minute_end: 59,
    }
    expect(ask(closed('2026-11-25'), { holidays: [holiday] })).toBe('closed_anyway')
    expect(ask(close('2026-11-25', '15:00'), { holidays: [holiday] })).toBe('no_change')
    expect(ask(closed('2026-11-24'), { timezone: '' })).toBe('unknown_zone')
  })

  it('decides by the clock of the zone what is past', () => {
    expect(ask(open('2026-11-23', '10:00'), { timezone: 'America/New_York' })).toBe(
      '2026-11-23 00:00 – 2026-11-23 10:00, one day',
    )
  })
})
