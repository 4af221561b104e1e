import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OfficeDay, officeHours } from '../../contract/values/office-hours.ts'
import { WEEKDAYS } from '../../contract/values/weekdays.ts'
import { officeWeek } from '../schedule/arbitrary-schedule.ts'
import { enteredDay, withEnteredDay } from './entered-day.ts'
import { HOURS_PRESETS } from './hours-edit.ts'
import { joinShifts } from './shifts.ts'

const on = (...ranges: [string, string][]): OfficeDay => ({
  enabled: true,
  ranges: ranges.map(([from, to]) => ({ from, to })),
})
const bar = {
  ...HOURS_PRESETS.closed,
  friday: on(['18:00', '23:59']),
  saturday: on(['00:00', '02:00'], ['12:00', '14:00'], ['20:00', '23:59']),
  sunday: on(['00:00', '06:00']),
}
const shown = (hours: typeof bar, day: 'friday' | 'saturday' | 'sunday') => {
  const { enabled, ranges } = enteredDay(hours, day)
  return enabled ? ranges.map(({ from, to, index }) => `${index}: ${from}-${to}`) : 'closed'
}

describe('a day as it is entered', () => {
  it('has a shift over midnight once, on the day on which it starts', () => {
    expect(shown(bar, 'friday')).toEqual(['0: 18:00-02:00'])
    expect(shown(bar, 'saturday')).toEqual(['1: 12:00-14:00', '2: 20:00-06:00'])
    expect(shown(bar, 'sunday')).toBe('closed')
  })

  it('changes both halves of a shift, and keeps the one of the day before', () => {
    const next = withEnteredDay(bar, 'saturday', on(['21:00', '05:00']))
    expect(next.saturday).toEqual(on(['00:00', '02:00'], ['21:00', '23:59']))
    expect(next.sunday).toEqual(on(['00:00', '05:00']))
    expect(shown(next, 'friday')).toEqual(['0: 18:00-02:00'])
  })

  it('takes the morning away with the shift', () => {
    const next = withEnteredDay(bar, 'saturday', { enabled: false, ranges: [] })
    expect(next.saturday).toEqual(on(['00:00', '02:00']))
    expect(next.sunday).toEqual({ enabled: false, ranges: [] })
  })

  it('does not read a typing error as a shift of a night and a day, nor an invalid time', () => {
    const typed = on(['09:00', '05:00'], ['22:00', 'soon'])
    const next = withEnteredDay(bar, 'friday', typed)
    expect(next.friday).toEqual(typed)
    expect(next.saturday.ranges[0]?.from).toBe('12:00')
  })

  it('leaves out the hours that a closed day keeps', () => {
    const kept = { enabled: false, ranges: [{ from: '00:00', to: '01:30' }] }
    const night = { ...HOURS_PRESETS.closed, thursday: on(['09:30', '23:59']), friday: kept }
    expect(withEnteredDay(night, 'friday', on(['00:00', '00:05'])).friday).toEqual(
      on(['00:00', '00:05']),
    )
  })

  it('reads its own text as the same hours', () => {
    fc.assert(
      fc.property(officeWeek, fc.constantFrom(...WEEKDAYS), (hours, day) => {
        const { enabled, ranges } = enteredDay(hours, day)
        const plain = ranges.map(({ from, to }) => ({ from, to }))
        const next = withEnteredDay(hours, day, { enabled, ranges: enabled ? plain : [] })
        expect(joinShifts(next)).toEqual(joinShifts(hours))
        expect(officeHours.safeParse(next).success).toBe(true)
      }),
    )
  })
})
