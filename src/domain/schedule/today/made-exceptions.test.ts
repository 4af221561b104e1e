import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HolidayDates, occurrenceOf } from '../../holidays/occurrences.ts'
import { DAY, dateOf, startOf, timeOf } from '../../time/calendar.ts'
import { holidayBetween, officeWeek, ZONES } from '../arbitrary-schedule.ts'
import { closingOf, type Exception, holidayFor, shiftsOn } from '../exception.ts'
import type { Schedule } from '../schedule.ts'
import { differencesAhead, exceptionOf, placeException } from './made-exceptions.ts'
import { BAR, closedBetween, scheduleOf } from './test-days.ts'

// A Monday at 11:00.
const now = new Date('2026-11-23T11:00:00Z')
const FIRST = startOf('2026-10-20')

const exception: fc.Arbitrary<Exception> = fc
  .record({
    day: fc.integer({ min: 0, max: 200 }),
    kind: fc.constantFrom('closed', 'close_at', 'open_at'),
    minute: fc.integer({ min: 0, max: 1439 }),
  })
  .map(({ day, kind, minute }) => {
    const date = dateOf(FIRST + day * DAY)
    return kind === 'closed' ? { date, kind } : { date, kind, time: timeOf(minute) }
  })

describe('a holiday read as an exception', () => {
  it.each([
    ['2026-11-24 00:00', '2026-11-25 00:00', { date: '2026-11-24', kind: 'closed' }],
    [
      '2026-11-24 15:00',
      '2026-11-25 00:00',
      { date: '2026-11-24', kind: 'close_at', time: '15:00' },
    ],
    [
      '2026-11-24 00:00',
      '2026-11-24 10:00',
      { date: '2026-11-24', kind: 'open_at', time: '10:00' },
    ],
    ['2026-11-24 12:00', '2026-11-24 13:00', null],
    ['2026-11-24 00:00', '2026-11-26 00:00', null],
    // A Saturday, which is closed anyway.
    ['2026-11-28 00:00', '2026-11-29 00:00', { date: '2026-11-28', kind: 'closed' }],
  ])('from %s to %s', (from, to, expected) => {
    const { office_hours } = scheduleOf()
    expect(exceptionOf(closedBetween(from, to), office_hours)).toEqual(expected)
    expect(exceptionOf(closedBetween(from, to, true), office_hours)).toBeNull()
  })

  it('belongs to the day on which a shift over midnight began', () => {
    const early = closedBetween('2026-11-28 02:00', '2026-11-28 06:00')
    expect(exceptionOf(early, BAR)).toEqual({ date: '2026-11-27', kind: 'close_at', time: '02:00' })
    const late = closedBetween('2026-11-27 00:00', '2026-11-28 06:00')
    expect(exceptionOf(late, BAR)).toEqual({ date: '2026-11-27', kind: 'closed' })
  })

  it('closes the same times as its exception', () => {
    fc.assert(
      fc.property(
        exception,
        officeWeek,
        fc.constantFrom(...ZONES),
        (made, office_hours, timezone) => {
          const schedule = scheduleOf({ office_hours, timezone })
          const found = holidayFor(made, new Date('2026-10-01T00:00:00Z'), schedule)
          if ('refusal' in found) return
          const read = exceptionOf(found.holiday, office_hours)
          expect(read).not.toBeNull()
          const hours = read && shiftsOn(read.date, office_hours)
          // If it closes the whole calendar day, there are no times to compare.
          if (read && hours && read.kind !== 'closed')
            expect(closingOf(read, hours)).toEqual(occurrenceOf(found.holiday))
        },
      ),
    )
  })
})

describe('what differs in the next days', () => {
  it('is sorted, without past and far ones', () => {
    const [over, early, yearly, far] = [
      closedBetween('2026-11-23 00:00', '2026-11-23 10:00'),
      closedBetween('2026-11-23 15:00', '2026-11-24 00:00'),
      closedBetween('2020-11-25 00:00', '2020-11-26 00:00', true),
      closedBetween('2026-11-30 00:00', '2026-12-01 00:00'),
    ]
    const schedule = scheduleOf({ holidays: [far, yearly, early, over] })
    const found = differencesAhead(schedule, startOf('2026-11-23') + 11 * 60, 7)
    expect(found.map(({ holiday }) => holiday)).toEqual([early, yearly])
    expect(found.map(({ exception: one }) => one?.kind)).toEqual(['close_at', undefined])
  })
})

describe('a second exception of a day', () => {
  const early = closedBetween('2026-11-24 15:00', '2026-11-25 00:00')
  const late = closedBetween('2026-11-24 00:00', '2026-11-24 10:00')
  const christmas = closedBetween('2020-11-24 00:00', '2020-11-25 00:00', true)
  const date = '2026-11-24'
  const place = (wanted: Exception, holidays: HolidayDates[]) =>
    placeException(wanted, now, scheduleOf({ holidays }))

  it('changes the first of its kind, to a later time too', () => {
    expect(place({ date, kind: 'close_at', time: '16:00' }, [early])).toMatchObject({
      changed: early,
      removed: [],
      dates: { hour_start: 16 },
    })
  })

  it('changes the first where one of them closes all day', () => {
    const closed = closedBetween('2026-11-24 00:00', '2026-11-25 00:00')
    expect(place({ date, kind: 'open_at', time: '10:00' }, [closed])).toMatchObject({
      changed: closed,
    })
    expect(place({ date, kind: 'closed' }, [early, late])).toMatchObject({
      changed: early,
      removed: [late],
    })
  })

  it('stands beside one that closes the other end of the day', () => {
    expect(place({ date, kind: 'open_at', time: '10:00' }, [early])).toMatchObject({
      changed: null,
    })
    expect(place({ date, kind: 'open_at', time: '16:00' }, [early])).toMatchObject({
      changed: early,
    })
  })

  it('leaves other days and holidays of every year alone', () => {
    expect(place({ date: '2026-11-25', kind: 'closed' }, [early])).toMatchObject({ changed: null })
    expect(place({ date, kind: 'closed' }, [christmas])).toEqual({ refusal: 'closed_anyway' })
  })

  it('is rejected if it equals the first one', () => {
    expect(place({ date, kind: 'close_at', time: '15:00' }, [early])).toEqual({
      refusal: 'no_change',
    })
  })

  it('is rejected if the day would have its usual hours again', () => {
    expect(place({ date, kind: 'close_at', time: '17:00' }, [early])).toEqual({
      refusal: 'usual_hours',
    })
  })

  it('is rejected if the day is closed already, whatever else is on it', () => {
    const closed = closedBetween('2026-11-24 00:00', '2026-11-25 00:00')
    for (const holidays of [
      [early, closed],
      [closed, closed],
    ]) {
      expect(place({ date, kind: 'closed' }, holidays)).toEqual({ refusal: 'no_change' })
    }
  })

  it('leaves at most one exception of a kind for each day', () => {
    const holidays = fc.array(holidayBetween(2026, 2027), { maxLength: 4 })
    const made = fc.array(exception, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(officeWeek, holidays, made, (office_hours, first, wanted) => {
        let schedule: Schedule<HolidayDates> = scheduleOf({ office_hours, holidays: first })
        const before = countsOf(schedule)
        for (const one of wanted) {
          const placed = placeException(one, new Date('2026-10-01T00:00:00Z'), schedule)
          if ('refusal' in placed) continue
          const gone = [...placed.removed, placed.changed]
          const rest = schedule.holidays.filter((holiday) => !gone.includes(holiday))
          schedule = { ...schedule, holidays: [...rest, placed.dates] }
        }
        for (const [key, count] of countsOf(schedule))
          expect(count).toBeLessThanOrEqual(Math.max(1, before.get(key) ?? 0))
      }),
    )
  })
})

function countsOf({ holidays, office_hours }: Schedule<HolidayDates>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const holiday of holidays) {
    const found = exceptionOf(holiday, office_hours)
    const key = found && `${found.date} ${found.kind}`
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
