import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOURS_PRESETS } from '../../hours/hours-edit.ts'
import { minutesOf, startOf } from '../../time/calendar.ts'
import { officeWeek, ZONES } from '../arbitrary-schedule.ts'
import { shiftsOn } from '../exception.ts'
import { prepareSchedule, ruleAt } from '../schedule.ts'
import { placeException } from './made-exceptions.ts'
import { closingProposals, isTomorrow, nextDayToClose, proposedExceptions } from './proposals.ts'
import { BAR, closedBetween, on, scheduleOf } from './test-days.ts'

const times = (now: string, more: Parameters<typeof scheduleOf>[0] = {}) =>
  closingProposals(new Date(now), scheduleOf(more)).map((one) =>
    one.kind === 'closed' ? '' : `${one.date.slice(8)} ${one.time}`,
  )

describe('proposed times to close early', () => {
  it.each([
    ['before it opens', '2026-11-23T07:10:00Z', ['12:00', '13:00', '14:00', '15:00', '16:00']],
    [
      'in the morning',
      '2026-11-23T09:30:00Z',
      ['09:30', '12:00', '13:00', '14:00', '15:00', '16:00'],
    ],
    ['in the afternoon', '2026-11-23T14:05:00Z', ['14:05', '15:00', '16:00']],
    ['at a full hour', '2026-11-23T15:00:00Z', ['15:00', '16:00']],
    ['shortly before it closes', '2026-11-23T16:50:00Z', ['16:50']],
    ['when it has closed', '2026-11-23T17:00:00Z', []],
    ['on a closed day', '2026-11-28T12:00:00Z', []],
  ])('%s', (_, now, expected) => {
    expect(times(now)).toEqual(expected.map((time) => `${now.slice(8, 10)} ${time}`))
  })

  it('are those of the morning where it ends before noon', () => {
    const office_hours = { ...HOURS_PRESETS.weekdays, monday: on(['08:00', '11:30']) }
    expect(times('2026-11-23T08:20:00Z', { office_hours })).toEqual([
      '23 08:20',
      '23 09:00',
      '23 10:00',
      '23 11:00',
    ])
  })

  it('go past midnight with a shift, as times of the day on which it began', () => {
    expect(times('2026-11-28T01:30:00Z', { office_hours: BAR })).toEqual([
      '27 01:30',
      '27 02:00',
      '27 03:00',
      '27 04:00',
      '27 05:00',
    ])
    expect(times('2026-11-27T20:00:00Z', { office_hours: BAR }).slice(0, 2)).toEqual([
      '27 23:00',
      '27 00:00',
    ])
  })

  it('at midnight, include the midnight that ends the day', () => {
    const office_hours = { ...HOURS_PRESETS.closed, saturday: on(['19:00', '23:59']) }
    expect(times('2026-11-28T00:00:00Z', { office_hours })).toEqual([
      '28 20:00',
      '28 21:00',
      '28 22:00',
      '28 23:00',
    ])
    const late = { ...office_hours, sunday: on(['00:00', '00:30']) }
    expect(times('2026-11-28T00:00:00Z', { office_hours: late }).at(-1)).toBe('28 00:00')
  })

  it('go by the clock of the tenant', () => {
    expect(times('2026-11-23T19:05:00Z', { timezone: 'America/New_York' })).toEqual([
      '23 14:05',
      '23 15:00',
      '23 16:00',
    ])
    expect(times('2026-11-23T19:05:00Z', { timezone: 'Nowhere/At_All' })).toEqual([])
  })

  it('leave out the time at which it closes early already', () => {
    const holidays = [closedBetween('2026-11-23 15:00', '2026-11-24 00:00')]
    expect(times('2026-11-23T14:05:00Z', { holidays })).toEqual(['23 14:05', '23 16:00'])
  })

  it.each([
    ['is closed all day', '2026-11-23 00:00'],
    ['has closed early', '2026-11-23 13:00'],
  ])('are none on a day that %s', (_, from) => {
    const holidays = [closedBetween(from, '2026-11-24 00:00')]
    expect(times('2026-11-23T14:05:00Z', { holidays })).toEqual([])
  })

  it('close the rest of the day, in any week, zone and on any day', () => {
    const instants = fc.integer({
      min: Date.parse('2026-03-01T00:00:00Z') / 60_000,
      max: Date.parse('2026-11-30T00:00:00Z') / 60_000,
    })
    fc.assert(
      fc.property(
        officeWeek,
        fc.constantFrom(...ZONES),
        instants,
        (office_hours, timezone, minute) => {
          const now = new Date(minute * 60_000)
          const schedule = scheduleOf({ office_hours, timezone })
          for (const proposal of closingProposals(now, schedule)) {
            const placed = placeException(proposal, now, schedule)
            expect(placed).not.toHaveProperty('refusal')
            const hours = shiftsOn(proposal.date, office_hours)
            if ('refusal' in placed || !hours || proposal.kind === 'closed') continue
            const closed = prepareSchedule({ ...schedule, holidays: [placed.dates] })
            const midnight = startOf(proposal.date)
            const time = midnight + minutesOf(proposal.time)
            // A time before the day opens is after midnight, at the end of its shift.
            const at = time < hours.opens ? time + 1440 : time
            expect(ruleAt(closed, at).open).toBe(false)
            expect(ruleAt(closed, Math.max(at, midnight + 1439)).open).toBe(false)
          }
        },
      ),
    )
  })
})

describe('the next day to close', () => {
  it.each([
    ['2026-11-23T11:00:00Z', [], '2026-11-24'],
    // A Friday: the weekend is closed anyway.
    ['2026-11-27T11:00:00Z', [], '2026-11-30'],
    ['2026-11-23T11:00:00Z', [closedBetween('2026-11-24 00:00', '2026-11-25 00:00')], '2026-11-25'],
  ])('at %s', (now, holidays, date) => {
    expect(nextDayToClose(new Date(now), scheduleOf({ holidays }))).toEqual({
      date,
      kind: 'closed',
    })
  })

  it('is none if nothing is open', () => {
    const schedule = scheduleOf({ office_hours: HOURS_PRESETS.closed })
    expect(nextDayToClose(new Date('2026-11-23T11:00:00Z'), schedule)).toBeNull()
  })
})

describe('the exceptions to offer', () => {
  const proposed = (now: string, more: Parameters<typeof scheduleOf>[0] = {}) =>
    proposedExceptions(new Date(now), scheduleOf(more))

  it('close today at a full hour, and another day, or open it late', () => {
    expect(proposed('2026-11-23T14:05:00Z')).toEqual({
      today: { date: '2026-11-23', kind: 'close_at', time: '15:00' },
      tomorrow: { date: '2026-11-24', kind: 'closed' },
      late: { date: '2026-11-24', kind: 'open_at', time: '10:00' },
    })
  })

  it('close today now if no full hour is left', () => {
    expect(proposed('2026-11-23T16:50:00Z').today).toMatchObject({ time: '16:50' })
  })

  it.each([
    ['after closing time', '2026-11-23T18:00:00Z'],
    ['on a closed day', '2026-11-28T11:00:00Z'],
  ])('leave out today %s', (_, now) => {
    expect(proposed(now).today).toBeNull()
  })

  it('name a day with a late shift by the time after it opens', () => {
    expect(proposed('2026-11-24T12:00:00Z', { office_hours: BAR }).late).toEqual({
      date: '2026-11-27',
      kind: 'open_at',
      time: '23:00',
    })
  })

  it('are none if nothing is open', () => {
    const never = { today: null, tomorrow: null, late: null }
    expect(proposed('2026-11-23T11:00:00Z', { office_hours: HOURS_PRESETS.closed })).toEqual(never)
    expect(proposed('2026-11-23T11:00:00Z', { timezone: 'Nowhere/At_All' })).toEqual(never)
  })

  it('know tomorrow by the clock of the tenant', () => {
    const closed = { date: '2026-11-24', kind: 'closed' } as const
    const now = new Date('2026-11-23T23:30:00Z')
    expect(isTomorrow(closed, now, 'UTC')).toBe(true)
    expect(isTomorrow(closed, now, 'Europe/Berlin')).toBe(false)
    expect(isTomorrow(closed, now, 'Nowhere/At_All')).toBe(false)
  })
})
