import { describe, expect, test } from 'vitest'
import { defaultOfficeHours } from '../contract/office-hours.ts'
import { callHours, callsCsv, closedSpans } from './call-hours.ts'
import { prepareSchedule } from './schedule.ts'

const at = (text: string) => Date.parse(text)

describe('calls by the hour', () => {
  test('24 hours up to the newest, whatever the order; one that was not sent has no count', () => {
    const hours = callHours([
      { time: '2026-01-15T12:00:00Z', count: 5 },
      { time: '2026-01-15T10:00:00Z', count: 0 },
      { time: '2026-01-15T12:30:00Z', count: 2 },
    ])
    expect(hours).toHaveLength(24)
    expect(hours[0]?.start).toBe(at('2026-01-14T13:00:00Z'))
    expect(hours.slice(-3).map(({ count }) => count)).toEqual([0, null, 7])
  })

  test('none where none were sent', () => {
    expect(callHours([])).toEqual([])
  })

  test('as a table for a spreadsheet', () => {
    const hours = [
      { start: 0, count: 3 },
      { start: 3_600_000, count: null },
    ]
    expect(callsCsv(hours)).toBe(
      'time,count\r\n1970-01-01T00:00:00.000Z,3\r\n1970-01-01T01:00:00.000Z,\r\n',
    )
  })
})

describe('closed hours', () => {
  const nineToFive = { enabled: true, ranges: [{ from: '09:00', to: '17:30' }] }
  const schedule = (timezone: string, enable_night_mode = false) =>
    prepareSchedule({
      timezone,
      enable_night_mode,
      office_hours: { ...defaultOfficeHours, wednesday: nineToFive, thursday: nineToFive },
      holidays: [],
    })

  test('are those of the tenant’s own clock, night mode aside', () => {
    for (const isNight of [false, true]) {
      const spans = closedSpans(
        schedule('Asia/Kolkata', isNight),
        at('2026-01-14T10:00:00Z'),
        at('2026-01-15T10:00:00Z'),
      )
      expect(spans).toEqual([{ from: at('2026-01-14T12:00:00Z'), to: at('2026-01-15T03:30:00Z') }])
    }
  })

  test('are not known in an unknown zone', () => {
    expect(closedSpans(schedule(''), 0, 86_400_000)).toEqual([])
  })
})
