import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type OfficeDay,
  type OfficeHours,
  officeHours,
} from '../../contract/values/office-hours.ts'
import { WEEKDAYS } from '../../contract/values/weekdays.ts'
import { officeWeek } from '../schedule/arbitrary-schedule.ts'
import { DAY } from '../time/calendar.ts'
import { HOURS_PRESETS, weeklyMinutes } from './hours-edit.ts'
import {
  addRange,
  drawnRanges,
  gapAt,
  lastMinute,
  paint,
  pull,
  removeRange,
  snap,
} from './hours-grid.ts'

const week = HOURS_PRESETS.lunch_break
const night: OfficeHours = {
  ...HOURS_PRESETS.closed,
  friday: { enabled: true, ranges: [{ from: '22:00', to: '23:59' }] },
  saturday: { enabled: true, ranges: [{ from: '00:00', to: '06:00' }] },
}
const at = { day: 'monday', index: 0 } as const
const weekday = fc.constantFrom(...WEEKDAYS)

/** The ranges of Monday after an edit, as "from-to". */
const monday = (edit: { hours: OfficeHours } | null) =>
  edit?.hours.monday.ranges.map(({ from, to }) => `${from}-${to}`)

describe('drawnRanges', () => {
  it('draws a day that is open all day as one range, and leaves out invalid ranges', () => {
    const drawn = (monday: OfficeDay) => drawnRanges({ ...HOURS_PRESETS.closed, monday }, 'monday')
    expect(drawn({ enabled: true, ranges: [] })).toEqual([{ index: 0, start: 0, end: DAY }])
    expect(drawn({ enabled: false, ranges: [{ from: '09:00', to: '17:00' }] })).toEqual([])
    const ranges = [
      { from: 'noon', to: '17:00' },
      { from: '10:00', to: '09:00' },
      { from: '09:00', to: '99:99' },
      { from: '22:00', to: '23:59' },
    ]
    expect(drawn({ enabled: true, ranges })).toEqual([{ index: 3, start: 1320, end: DAY }])
  })

  it('draws a shift past midnight as one bar, and the axis to its end', () => {
    expect(drawnRanges(night, 'friday')).toEqual([{ index: 0, start: 1320, end: DAY + 360 }])
    expect(drawnRanges(night, 'saturday')).toEqual([])
    expect(lastMinute(night)).toBe(DAY + 360)
    expect(lastMinute(week)).toBe(DAY)
  })
})

describe('a shift over midnight', () => {
  const shift = { day: 'friday', index: 0 } as const
  const shown = (edit: { hours: OfficeHours } | null) =>
    WEEKDAYS.flatMap((day) =>
      edit?.hours[day].ranges.map(({ from, to }) => `${day.slice(0, 2)} ${from}-${to}`),
    )

  it('is moved and pulled as one, and made by a second pull over midnight', () => {
    expect(shown(pull(night, shift, 'range', -60, 15))).toEqual([
      'fr 21:00-23:59',
      'sa 00:00-05:00',
    ])
    expect(shown(pull(night, shift, 'end', 30, 15))).toEqual(['fr 22:00-23:59', 'sa 00:00-06:30'])
    expect(shown(pull(night, shift, 'end', -420, 15))).toEqual(['fr 22:00-23:00'])
    const late = paint(HOURS_PRESETS.closed, 'friday', 1320, DAY)
    expect(shown(late && pull(late.hours, shift, 'end', 360, 15))).toEqual(shown({ hours: night }))
  })

  it('is moved and removed with its morning, which blocks new ranges', () => {
    expect(shown(pull(night, shift, 'range', 0, 15, 'saturday'))).toEqual([
      'sa 22:00-23:59',
      'su 00:00-06:00',
    ])
    expect(removeRange(night, shift)).toEqual(HOURS_PRESETS.closed)
    expect(paint(night, 'saturday', 300, 420)).toBeNull()
    expect(paint(night, 'saturday', 420, 300)).toMatchObject({ start: 360, end: 420 })
  })
})

describe('snap', () => {
  it('goes to the nearest step within the day', () => {
    expect([snap(8, 15), snap(7, 15), snap(-20, 5), snap(2000, 15)]).toEqual([15, 0, 0, DAY])
  })
})

describe('pull', () => {
  it('moves a range and stops at its neighbour', () => {
    expect(monday(pull(week, at, 'range', 30, 15))).toEqual(['09:30-12:30', '13:00-17:00'])
    expect(monday(pull(week, at, 'range', 300, 15))).toEqual(['10:00-13:00', '13:00-17:00'])
    expect(monday(pull(week, at, 'range', -900, 15))).toEqual(['00:00-03:00', '13:00-17:00'])
  })

  it('moves a range to another day where there is room', () => {
    const edit = pull(week, at, 'range', 0, 15, 'sunday')
    expect(edit?.hours.sunday).toEqual({ enabled: true, ranges: [{ from: '09:00', to: '12:00' }] })
    expect(monday(edit)).toEqual(['13:00-17:00'])
    expect(edit?.at).toEqual({ day: 'sunday', index: 0 })
    expect(pull(week, at, 'range', 0, 15, 'tuesday')).toBeNull()
  })

  it('pulls an end, no further than the neighbour, midnight and the least length', () => {
    expect(monday(pull(week, at, 'end', 30, 15))).toEqual(['09:00-12:30', '13:00-17:00'])
    expect(monday(pull(week, at, 'end', 600, 15))).toEqual(['09:00-13:00', '13:00-17:00'])
    expect(monday(pull(week, at, 'end', -600, 15))).toEqual(['09:00-09:15', '13:00-17:00'])
    expect(monday(pull(week, { ...at, index: 1 }, 'end', 900, 15))).toEqual([
      '09:00-12:00',
      '13:00-23:59',
    ])
    expect(monday(pull(week, at, 'start', -900, 15))?.[0]).toBe('00:00-12:00')
  })

  it('turns a day open all day into ranges, and ranges that fill a day into open all day', () => {
    const open = HOURS_PRESETS.around_the_clock
    const closing = pull(open, at, 'end', -240, 15)
    expect(monday(closing)).toEqual(['00:00-20:00'])
    expect(closing && pull(closing.hours, at, 'end', 240, 15)?.hours.monday).toEqual(open.monday)
  })

  it('moves a day that is open all day only to one that is free all day', () => {
    const early = { enabled: true, ranges: [{ from: '00:00', to: '01:30' }] }
    const one = { ...HOURS_PRESETS.closed, friday: { enabled: true, ranges: [] }, sunday: early }
    expect(pull(one, { day: 'friday', index: 0 }, 'range', 0, 15, 'sunday')).toBeNull()
    expect(pull(one, { day: 'friday', index: 0 }, 'range', 0, 15, 'monday')?.hours.monday).toEqual({
      enabled: true,
      ranges: [],
    })
  })

  it('changes nothing where nothing moves', () => {
    expect(pull(week, at, 'range', 0, 15)).toBeNull()
    expect(pull(HOURS_PRESETS.around_the_clock, at, 'range', 60, 15)).toBeNull()
  })
})

describe('paint and addRange', () => {
  it('paints in either direction as far as the day is free', () => {
    expect(monday(paint(week, 'monday', 1140, 1080))?.at(-1)).toBe('18:00-19:00')
    expect(monday(paint(week, 'monday', 1080, 0))?.at(-1)).toBe('17:00-18:00')
    expect(paint(week, 'monday', 600, 700)).toBeNull()
  })

  it('opens a closed day from 9 to 5, and adds an hour where there is room', () => {
    expect(addRange(week, 'sunday')?.hours.sunday.ranges).toEqual([{ from: '09:00', to: '17:00' }])
    expect(monday(addRange(week, 'monday'))?.at(-1)).toBe('18:00-19:00')
    const late = paint(week, 'monday', 1020, DAY)
    expect(monday(late && addRange(late.hours, 'monday'))?.[0]).toBe('07:00-08:00')
    expect(addRange(HOURS_PRESETS.around_the_clock, 'monday')).toBeNull()
  })
})

describe('removeRange', () => {
  it('closes the day that loses its last range', () => {
    const one = removeRange(week, at)
    expect(one.monday.ranges).toEqual([{ from: '13:00', to: '17:00' }])
    expect(removeRange(one, at).monday).toEqual({ enabled: false, ranges: [] })
  })
})

describe('any week', () => {
  const grip = fc.constantFrom('range' as const, 'start' as const, 'end' as const)
  const minutes = fc.integer({ min: -288, max: 288 }).map((n) => n * 5)

  it('stays one that the API takes, with its open minutes kept when a range is moved', () => {
    fc.assert(
      fc.property(officeWeek, weekday, fc.nat(3), grip, minutes, weekday, (w, day, n, g, m, to) => {
        const edit = pull(w, { day, index: n }, g, m, 15, to)
        if (!edit) return
        expect(officeHours.safeParse(edit.hours).success).toBe(true)
        if (g === 'range') expect(weeklyMinutes(edit.hours)).toBe(weeklyMinutes(w))
        const moved = drawnRanges(edit.hours, edit.at.day)
        expect(moved.some(({ index }) => index === edit.at.index)).toBe(true)
      }),
    )
  })

  const time = fc.nat(288).map((n) => n * 5)
  it('adds exactly the painted time', () => {
    fc.assert(
      fc.property(officeWeek, weekday, time, time, (w, day, from, to) => {
        const edit = paint(w, day, from, to)
        if (!edit) return
        expect(officeHours.safeParse(edit.hours).success).toBe(true)
        expect(weeklyMinutes(edit.hours) - weeklyMinutes(w)).toBe(edit.end - edit.start)
        expect(gapAt(w, day, (edit.start + edit.end) / 2)).not.toBeNull()
      }),
    )
  })
})
