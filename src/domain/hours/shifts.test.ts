import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OfficeDay, officeHours } from '../../contract/values/office-hours.ts'
import { officeWeek } from '../schedule/arbitrary-schedule.ts'
import { HOURS_PRESETS } from './hours-edit.ts'
import { joinShifts, shiftOf, splitRange, splitShifts } from './shifts.ts'
import { groupOfficeHours } from './text/hours-text.ts'

const on = (...ranges: [string, string][]): OfficeDay => ({
  enabled: true,
  ranges: ranges.map(([from, to]) => ({ from, to })),
})
const { closed } = HOURS_PRESETS

describe('joinShifts', () => {
  it('shows the halves of a shift as one, from Sunday to Monday too', () => {
    const week = {
      ...closed,
      friday: on(['18:00', '23:59']),
      saturday: on(['00:00', '02:00'], ['20:00', '24:00']),
      sunday: on(['00:00', '03:00'], ['22:00', '23:59']),
      monday: on(['00:00', '06:00']),
    }
    expect(joinShifts(week)).toEqual({
      ...closed,
      friday: on(['18:00', '02:00']),
      saturday: on(['20:00', '03:00']),
      sunday: on(['22:00', '06:00']),
    })
  })

  it.each([
    ['a day that is open all day', on(['22:00', '23:59']), on()],
    ['a day that opens later', on(['22:00', '23:59']), on(['00:01', '06:00'])],
    ['a shift of 24 hours', on(['09:00', '23:59']), on(['00:00', '09:00'])],
    ['an evening that ends before midnight', on(['22:00', '23:58']), on(['00:00', '06:00'])],
  ])('leaves %s as it is', (_, monday, tuesday) => {
    const { monday: first, tuesday: second } = joinShifts({ ...closed, monday, tuesday })
    expect([first.ranges.length, second]).toEqual([1, tuesday])
  })
})

describe('splitShifts', () => {
  it('puts the morning first on the next day, opens a closed one, leaves an open one', () => {
    const week = {
      ...closed,
      monday: on(['22:00', '06:00']),
      tuesday: on(['09:00', '17:00'], ['20:00', '00:00']),
      thursday: on(['22:00', '06:00']),
      saturday: on(['22:00', '06:00']),
      sunday: on(),
    }
    expect(splitShifts(week)).toEqual({
      ...closed,
      monday: on(['22:00', '23:59']),
      tuesday: on(['00:00', '06:00'], ['09:00', '17:00'], ['20:00', '23:59']),
      thursday: on(['22:00', '23:59']),
      friday: on(['00:00', '06:00']),
      saturday: on(['22:00', '23:59']),
      sunday: on(),
    })
  })

  it('gives back, as the API takes it, what joinShifts was given', () => {
    fc.assert(
      fc.property(officeWeek, (hours) => {
        const back = splitShifts(joinShifts(hours))
        expect(groupOfficeHours(back)).toEqual(groupOfficeHours(hours))
        expect(officeHours.safeParse(back).success).toBe(true)
      }),
    )
  })
})

describe('splitRange', () => {
  it.each([
    ['09:00', '17:00', on(['09:00', '17:00']), null],
    ['22:00', '06:00', on(['22:00', '23:59']), { from: '00:00', to: '06:00' }],
    ['22:00', '00:00', on(['22:00', '23:59']), null],
    ['22:00', '24:00', on(['22:00', '23:59']), null],
    ['09:00', '09:00', on(['09:00', '23:59']), { from: '00:00', to: '09:00' }],
  ])('of %s to %s', (from, to, { ranges: [evening] }, morning) => {
    expect(splitRange({ from, to })).toEqual({ evening, morning })
  })
})

describe('shiftOf', () => {
  const week = {
    ...closed,
    saturday: on(['09:00', '12:00'], ['22:00', '23:59']),
    sunday: on(['00:00', '06:00'], ['08:00', '23:59']),
    monday: on(['00:00', '09:00']),
  }
  const shift = { from: '22:00', to: '06:00', evening: 'saturday', morning: 'sunday' }

  it('finds the other half of a shift from either day', () => {
    expect(shiftOf(week, 'saturday', { from: '22:00', to: '23:59' })).toEqual(shift)
    expect(shiftOf(week, 'sunday', { from: '00:00', to: '06:00' })).toEqual(shift)
  })

  it('finds no shift in the daytime, of 24 hours or more, or on a closed day', () => {
    expect(shiftOf(week, 'saturday', { from: '09:00', to: '12:00' })).toBeNull()
    expect(shiftOf(week, 'sunday', { from: '08:00', to: '23:59' })).toBeNull()
    const off = { ...week, sunday: { ...week.sunday, enabled: false } }
    expect(shiftOf(off, 'saturday', { from: '22:00', to: '23:59' })).toBeNull()
  })
})
