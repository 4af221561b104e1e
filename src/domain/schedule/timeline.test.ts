import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultOfficeHours } from '../../contract/values/defaults.ts'
import { DAY, startOf } from '../time/calendar.ts'
import { instantsOf } from '../time/clock-changes.ts'
import { holidayBetween, officeWeek, ZONES } from './arbitrary-schedule.ts'
import { answerAt, prepareSchedule } from './schedule.ts'
import { timeline } from './timeline.ts'

const prepared = (
  timezone: string,
  holidays: Parameters<typeof prepareSchedule>[0]['holidays'] = [],
) =>
  prepareSchedule({
    timezone,
    enable_night_mode: false,
    office_hours: { ...defaultOfficeHours, sunday: { enabled: true, ranges: [] } },
    holidays,
  })

describe('timeline', () => {
  it('shows hours and holidays in minutes of the day', () => {
    const holiday = {
      consecutive: true,
      every_year: false,
      year_start: 2026,
      year_end: 2026,
      month_start: 11,
      month_end: 11,
      day_start: 20,
      day_end: 21,
      hour_start: 12,
      hour_end: 23,
      minute_start: 30,
      minute_end: 59,
    }
    expect(timeline('2026-11-20', 3, prepared('Europe/London', [holiday]))).toEqual([
      {
        date: '2026-11-20',
        minutes: 1440,
        change: null,
        segments: [
          { from: 0, to: 540, state: 'closed' },
          { from: 540, to: 750, state: 'open' },
          { from: 750, to: 1440, state: 'holiday', holiday },
        ],
      },
      {
        date: '2026-11-21',
        minutes: 1440,
        change: null,
        segments: [{ from: 0, to: 1440, state: 'holiday', holiday }],
      },
      {
        date: '2026-11-22',
        minutes: 1440,
        change: null,
        segments: [{ from: 0, to: 1440, state: 'open' }],
      },
    ])
  })

  it.each([
    ['America/New_York', '2026-03-08', 1380, { kind: 'gap', from: 120, to: 180 }],
    ['America/New_York', '2026-11-01', 1500, { kind: 'overlap', from: 60, to: 120 }],
    ['Europe/London', '2026-03-29', 1380, { kind: 'gap', from: 60, to: 120 }],
    ['Europe/London', '2026-10-25', 1500, { kind: 'overlap', from: 60, to: 120 }],
    ['Australia/Lord_Howe', '2026-10-04', 1410, { kind: 'gap', from: 120, to: 150 }],
    ['Australia/Lord_Howe', '2026-04-05', 1470, { kind: 'overlap', from: 90, to: 120 }],
    ['America/Sao_Paulo', '2018-11-04', 1380, { kind: 'gap', from: 0, to: 60 }],
    ['America/Sao_Paulo', '2018-02-17', 1500, { kind: 'overlap', from: 1380, to: 1440 }],
    ['Pacific/Apia', '2011-12-30', 0, { kind: 'gap', from: 0, to: 1440 }],
  ])('marks in %s the change of %s, wherever it lies', (timezone, date, minutes, change) => {
    const before = new Date((startOf(date) - DAY) * 60_000).toISOString().slice(0, 10)
    const marked = { date, minutes, change }
    expect(timeline(date, 1, prepared(timezone))?.[0]).toMatchObject(marked)
    const days = timeline(before, 3, prepared(timezone))
    expect(days?.map((day) => day.change)).toEqual([null, change, null])
    expect(days?.[1]).toMatchObject(marked)
  })

  it('marks nothing in a year without changes', () => {
    const days = timeline('2026-01-01', 365, prepared('America/Sao_Paulo'))
    expect(days?.filter(({ minutes, change }) => minutes !== 1440 || change)).toEqual([])
  })

  it.each(['', 'Mars/Olympus'])('is null in zone %j', (timezone) => {
    expect(timeline('2026-01-01', 14, prepared(timezone))).toBeNull()
  })
})

describe('laws of the timeline', () => {
  const start = fc.constantFrom(
    '2026-03-05',
    '2026-03-26',
    '2026-04-02',
    '2026-10-22',
    '2026-12-29',
  )
  const holidays = fc.array(holidayBetween(2026, 2026), { maxLength: 4 })

  it('covers each day once, and agrees with the answers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        start,
        officeWeek,
        holidays,
        (timezone, from, office_hours, h) => {
          const schedule = prepareSchedule({
            timezone,
            enable_night_mode: false,
            office_hours,
            holidays: h,
          })
          for (const { date, minutes, change, segments } of timeline(from, 7, schedule) ?? []) {
            const shift = change ? (change.to - change.from) * (change.kind === 'gap' ? -1 : 1) : 0
            expect(minutes).toBe(DAY + shift)
            expect(segments[0]?.from).toBe(0)
            expect(segments.at(-1)?.to).toBe(DAY)
            for (const [i, { from, to, state }] of segments.entries()) {
              expect(from).toBeLessThan(to)
              if (i > 0) expect(from).toBe(segments[i - 1]?.to)
              for (const minute of [from, to - 1]) {
                const found =
                  schedule.offsetAt && instantsOf(schedule.offsetAt, startOf(date) + minute)
                if (!found || found.kind === 'gap') continue
                const { by, open } = answerAt(new Date(found.at), schedule)
                expect(by === 'holiday' ? by : open ? 'open' : 'closed').toBe(state)
              }
            }
          }
        },
      ),
    )
  })
})
