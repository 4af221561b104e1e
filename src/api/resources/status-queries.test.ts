import { describe, expect, test } from 'vitest'
import { ApiFailure } from '../http/failure/failure.ts'
import { readStatus, statusQuery } from './status-queries.ts'

const time = '2026-01-15T11:00:00Z'
const now = Date.parse('2026-01-15T11:30:00Z')

describe('an answer of GET /tenant/status', () => {
  test('gives the figures that are there, 0 among them, and no others', () => {
    const raw = { version: '22.4', current_users: 18, current_calls: 0, future_figure: 3 }
    expect(readStatus(raw, now)).toEqual({
      figures: { current_users: 18, current_calls: 0 },
      hours: [],
    })
  })

  test('accepts a number in a string, and leaves out null and negative numbers', () => {
    const raw = {
      online_users: '7',
      current_users: null,
      current_queues: 'many',
      current_ivrs: {},
      // Some servers write "unlimited" as -1.
      licensed_users: -1,
      current_trunks: 1.5,
    }
    expect(readStatus(raw, now).figures).toEqual({ online_users: 7 })
  })

  test('leaves out calls whose time or number cannot be read', () => {
    const calls_in_24_hours = [
      { time, count: 4 },
      { time: 'noon', count: 5 },
      { time },
      { count: 6 },
      null,
      { time, count: -1 },
      { time, count: '8' },
    ]
    const { hours } = readStatus({ calls_in_24_hours }, now)
    expect(hours.at(-1)).toEqual({ start: Date.parse(time), count: 12 })
    expect(hours.filter(({ count }) => count !== null)).toHaveLength(1)
  })

  test.each([undefined, null, 'text', 7, [], { calls_in_24_hours: 'none' }])(
    'that is %j says nothing',
    (raw) => {
      expect(readStatus(raw, now)).toEqual({ figures: {}, hours: [] })
    },
  )
})

test('reads the figures every 10 seconds, but not for users whom the server rejects', () => {
  const next = statusQuery.refetchInterval as (query: { state: { error: Error | null } }) => unknown
  const after = (error: Error | null) => next({ state: { error } })
  expect(after(null)).toBe(10_000)
  expect(after(new ApiFailure('server_error', 503))).toBe(10_000)
  expect(after(new ApiFailure('forbidden', 403))).toBe(false)
})
