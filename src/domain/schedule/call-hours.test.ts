import { describe, expect, test } from 'vitest'
import { callHours, callsCsv, peakHour } from './call-hours.ts'

const at = (text: string) => Date.parse(text)

describe('calls by the hour', () => {
  const now = at('2026-01-15T12:59:00Z')

  test('24 hours up to the present one, whatever the order; one that was not sent has no count', () => {
    const hours = callHours(
      [
        { time: '2026-01-15T12:00:00Z', count: 5 },
        { time: '2026-01-15T10:00:00Z', count: 0 },
        { time: '2026-01-15T12:30:00Z', count: 2 },
      ],
      now,
    )
    expect(hours).toHaveLength(24)
    expect(hours[0]?.start).toBe(at('2026-01-14T13:00:00Z'))
    expect(hours.slice(-3).map(({ count }) => count)).toEqual([0, null, 7])
  })

  test('end now too where the last call was long ago', () => {
    const hours = callHours([{ time: '2026-01-15T01:00:00Z', count: 4 }], now)
    expect(hours.at(-1)?.start).toBe(at('2026-01-15T12:00:00Z'))
    expect(hours.filter(({ count }) => count !== null)).toEqual([
      { start: at('2026-01-15T01:00:00Z'), count: 4 },
    ])
  })

  test('a clock that is ahead by an hour is believed, no other', () => {
    const times = ['2026-01-15T13:00:00Z', '2026-01-15T14:00:00Z', '2026-01-14T12:00:00Z']
    const hours = callHours(
      times.map((time, i) => ({ time, count: i + 1 })),
      now,
    )
    expect(hours.at(-1)).toEqual({ start: at('2026-01-15T13:00:00Z'), count: 1 })
    expect(hours.filter(({ count }) => count !== null)).toHaveLength(1)
  })

  test('none where none were sent, or all are of another day', () => {
    expect(callHours([], now)).toEqual([])
    expect(callHours([{ time: '0001-01-01T00:00:00Z', count: 1 }], now)).toEqual([])
  })

  test('the hour with the most calls, the latest of several; none without calls', () => {
    const counts = [3, null, 7, 0, 7, 2]
    const hours = counts.map((count, i) => ({ start: i, count }))
    expect(peakHour(hours)).toEqual({ start: 4, count: 7 })
    expect(peakHour([{ start: 0, count: 0 }])).toBeUndefined()
    expect(peakHour([{ start: 0, count: null }])).toBeUndefined()
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
