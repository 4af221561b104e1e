import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultOfficeHours } from '../../../contract/values/defaults.ts'
import type { OfficeDay, OfficeHours } from '../../../contract/values/office-hours.ts'
import { WEEKDAYS } from '../../../contract/values/weekdays.ts'
import { groupOfficeHours } from './hours-text.ts'

const off: OfficeDay = { enabled: false, ranges: [{ from: '09:00', to: '17:00' }] }
const on = (...ranges: [string, string][]): OfficeDay => ({
  enabled: true,
  ranges: ranges.map(([from, to]) => ({ from, to })),
})
const week = (days: Partial<OfficeHours>): OfficeHours => ({ ...defaultOfficeHours, ...days })

describe('groupOfficeHours', () => {
  it('says a uniform week in one line', () => {
    expect(groupOfficeHours(defaultOfficeHours)).toEqual([
      { from: 'monday', to: 'sunday', state: 'ranges', ranges: [{ from: '09:00', to: '17:00' }] },
    ])
  })

  it('splits the week where the hours change, also when they come back', () => {
    const groups = groupOfficeHours(
      week({ wednesday: on(['09:00', '12:00']), saturday: off, sunday: off }),
    )
    expect(groups.map(({ from, to, state }) => [from, to, state])).toEqual([
      ['monday', 'tuesday', 'ranges'],
      ['wednesday', 'wednesday', 'ranges'],
      ['thursday', 'friday', 'ranges'],
      ['saturday', 'sunday', 'closed'],
    ])
  })

  it.each([
    ['on without ranges', on()],
    ['from midnight to 23:59', on(['00:00', '23:59'])],
    ['from midnight to 24:00', on(['00:00', '24:00'])],
    ['two halves', on(['12:00', '23:59'], ['00:00', '12:00'])],
  ])('reads a day %s as open all day', (_, monday) => {
    expect(groupOfficeHours(week({ monday }))[0]).toEqual({
      from: 'monday',
      to: 'monday',
      state: 'open',
      ranges: [],
    })
  })

  it('reads 23:59 and 24:00 as the same midnight', () => {
    const groups = groupOfficeHours(
      week({ monday: on(['18:00', '23:59']), tuesday: on(['18:00', '24:00']) }),
    )
    expect(groups[0]).toEqual({
      from: 'monday',
      to: 'tuesday',
      state: 'ranges',
      ranges: [{ from: '18:00', to: '24:00' }],
    })
  })

  it('puts ranges in order and joins those that touch', () => {
    const monday = on(['13:00', '17:00'], ['08:00', '09:00'], ['09:00', '12:00'])
    expect(groupOfficeHours(week({ monday }))[0]?.ranges).toEqual([
      { from: '08:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ])
  })

  it('does not change its arguments', () => {
    const hours = week({ monday: on(['13:00', '17:00'], ['08:00', '13:00']) })
    const before = structuredClone(hours)
    groupOfficeHours(hours)
    expect(hours).toEqual(before)
  })
})

const time = fc.integer({ min: 0, max: 24 * 60 }).map((minutes) => {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
})
const range = fc
  .uniqueArray(time, { minLength: 2, maxLength: 2 })
  .map((pair) => pair.toSorted())
  .map(([from = '', to = '']) => ({ from, to }))
const day = fc.record({ enabled: fc.boolean(), ranges: fc.array(range, { maxLength: 3 }) })
const days = fc.record({
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: day,
  sunday: day,
})

describe('laws of the groups', () => {
  it('cover the week once, in order', () => {
    fc.assert(
      fc.property(days, (hours) => {
        const covered = groupOfficeHours(hours).flatMap(({ from, to }) =>
          WEEKDAYS.slice(WEEKDAYS.indexOf(from), WEEKDAYS.indexOf(to) + 1),
        )
        expect(covered).toEqual(WEEKDAYS)
      }),
    )
  })

  it('have ranges exactly when the state says so, apart and in order', () => {
    fc.assert(
      fc.property(days, (hours) => {
        for (const { state, ranges } of groupOfficeHours(hours)) {
          expect(ranges.length > 0).toBe(state === 'ranges')
          ranges.reduce((end, { from, to }) => {
            expect(from > end).toBe(true)
            expect(to > from).toBe(true)
            return to
          }, '')
        }
      }),
    )
  })
})
