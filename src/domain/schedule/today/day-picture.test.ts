import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOURS_PRESETS } from '../../hours/hours-edit.ts'
import { DAY } from '../../time/calendar.ts'
import { holidayBetween, officeWeek, ZONES } from '../arbitrary-schedule.ts'
import { answerAt, prepareSchedule } from '../schedule.ts'
import { dayPicture, nextOpening, nextTurns, nightSince } from './day-picture.ts'
import { BAR, closedBetween, scheduleOf } from './test-days.ts'

const now = new Date('2026-11-23T11:00:00Z')
const prepared = (more: Parameters<typeof scheduleOf>[0] = {}) => prepareSchedule(scheduleOf(more))

describe('the picture of today', () => {
  it('has the hours, what closes them, and now', () => {
    const holidays = [closedBetween('2026-11-23 15:00', '2026-11-24 00:00')]
    const picture = dayPicture(now, prepared({ holidays }), null)
    expect(picture).toMatchObject({ now: 660, nightFrom: null, day: { date: '2026-11-23' } })
    expect(picture?.day.segments.map(({ from, state }) => [from, state])).toEqual([
      [0, 'closed'],
      [540, 'open'],
      [900, 'holiday'],
    ])
  })

  it('is of the day that it is in the zone', () => {
    expect(dayPicture(now, prepared({ timezone: 'Pacific/Auckland' }), null)).toMatchObject({
      now: 0,
      day: { date: '2026-11-24' },
    })
  })

  it.each([
    ['all day', null, 0],
    ['since it was turned on', '2026-11-23T09:30:00Z', 570],
    ['all day, if that was before', '2026-11-20T09:30:00Z', 0],
  ])('is covered by night mode %s', (_, since, from) => {
    const schedule = prepared({ enable_night_mode: true })
    expect(dayPicture(now, schedule, since ? new Date(since) : null)?.nightFrom).toBe(from)
    expect(dayPicture(now, prepared(), since ? new Date(since) : null)?.nightFrom).toBeNull()
  })

  it('says that the clocks change', () => {
    const london = prepared({ timezone: 'Europe/London' })
    expect(dayPicture(new Date('2026-10-25T12:00:00Z'), london, null)?.day).toMatchObject({
      minutes: 1500,
      change: { kind: 'overlap', from: 60, to: 120 },
    })
    expect(dayPicture(new Date('2026-03-29T12:00:00Z'), london, null)?.day).toMatchObject({
      minutes: 1380,
      change: { kind: 'gap' },
    })
  })

  it('is none without a zone or hours', () => {
    expect(dayPicture(now, prepared({ timezone: '' }), null)).toBeNull()
    expect(dayPicture(now, prepared({ hasUnknownHours: true }), null)).toBeNull()
  })

  it('covers the day, and shows the state of now where the line is', () => {
    const holidays = fc.array(holidayBetween(2025, 2027), { maxLength: 3 })
    const minutes = fc.integer({ min: 0, max: 525_599 })
    const zones = fc.constantFrom(...ZONES)
    fc.assert(
      fc.property(officeWeek, holidays, zones, minutes, (office_hours, closings, timezone, at) => {
        const instant = new Date(Date.UTC(2026, 0, 1, 0, at))
        const schedule = prepared({ office_hours, timezone, holidays: closings })
        const picture = dayPicture(instant, schedule, null)
        const segments = picture?.day.segments ?? []
        expect(segments[0]?.from).toBe(0)
        expect(segments.at(-1)?.to).toBe(DAY)
        const here = segments.find(
          ({ from, to }) => from <= (picture?.now ?? 0) && (picture?.now ?? 0) < to,
        )
        expect(here?.state === 'open').toBe(answerAt(instant, schedule).open)
      }),
    )
  })
})

describe('the next turns', () => {
  it('name the holiday that closes, and leave night mode aside', () => {
    const early = closedBetween('2026-11-23 15:00', '2026-11-24 00:00')
    const schedule = prepared({ holidays: [early], enable_night_mode: true })
    expect(nextTurns(now, schedule, 2)).toEqual([
      { at: new Date('2026-11-23T15:00:00Z'), opens: false, holiday: early },
      { at: new Date('2026-11-24T09:00:00Z'), opens: true, holiday: null },
    ])
    expect(nextOpening(now, schedule)).toEqual(new Date('2026-11-24T09:00:00Z'))
  })

  it('are opening and closing by turns, each later than the one before', () => {
    const minutes = fc.integer({ min: 0, max: 525_599 })
    fc.assert(
      fc.property(officeWeek, fc.constantFrom(...ZONES), minutes, (office_hours, timezone, at) => {
        const instant = new Date(Date.UTC(2026, 0, 1, 0, at))
        const schedule = prepared({ office_hours, timezone })
        const turns = nextTurns(instant, schedule, 4)
        let [time, open] = [instant, answerAt(instant, schedule).open]
        for (const turn of turns) {
          expect(turn.at.getTime()).toBeGreaterThan(time.getTime())
          expect(turn.opens).toBe(!open)
          time = turn.at
          open = turn.opens
        }
      }),
    )
  })

  it('are none if it never opens or is unknown', () => {
    expect(nextTurns(now, prepared({ office_hours: HOURS_PRESETS.closed }), 2)).toEqual([])
    expect(nextOpening(now, prepared({ timezone: '' }))).toBeNull()
  })

  it('run over midnight with a shift', () => {
    const friday = new Date('2026-11-27T23:00:00Z')
    expect(nextTurns(friday, prepared({ office_hours: BAR }), 1)).toEqual([
      { at: new Date('2026-11-28T06:00:00Z'), opens: false, holiday: null },
    ])
  })
})

describe('since when night mode is on', () => {
  const on = { at: 5, after: { enable_night_mode: true } }
  const off = { at: 9, after: { enable_night_mode: false } }
  const other = { at: 7, after: { name: 'Demo' } }
  it.each([
    ['the last save that turned it on', [other, on], new Date(5)],
    ['not known, if that was turned off here since', [off, on], null],
    ['not known without a save', [other], null],
  ])('is %s', (_, saves, expected) => {
    expect(nightSince(saves)).toEqual(expected)
  })
})
