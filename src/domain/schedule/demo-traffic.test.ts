import { expect, it } from 'vitest'
import { defaultOfficeHours } from '../../contract/values/defaults.ts'
import { demoTraffic } from './demo-traffic.ts'

const hours = { office_hours: defaultOfficeHours, timezone: 'Europe/London' }
const noon = Date.UTC(2026, 0, 5, 12, 30)

it('has an entry an hour, the newest last', () => {
  const calls = demoTraffic(hours, noon).calls_in_24_hours
  expect(calls).toHaveLength(24)
  expect(calls.at(-1)?.time).toBe('2026-01-05T12:00:00.000Z')
  expect(calls[0]?.time).toBe('2026-01-04T13:00:00.000Z')
})

it('has more calls in each hour that is open than in any that is closed, by the clock of the zone', () => {
  const { calls_in_24_hours } = demoTraffic({ ...hours, timezone: 'Asia/Tokyo' }, noon)
  const open = calls_in_24_hours.filter(({ time }) => {
    const hour = (Number(time.slice(11, 13)) + 9) % 24
    return hour >= 9 && hour < 17
  })
  const closed = calls_in_24_hours.filter((entry) => !open.includes(entry))
  expect(open).toHaveLength(8)
  const most = Math.max(...closed.map(({ count }) => count))
  expect(Math.min(...open.map(({ count }) => count))).toBeGreaterThan(most)
})

it('gives the same for the same moment, and nothing without hours', () => {
  expect(demoTraffic(hours, noon)).toEqual(demoTraffic(hours, noon))
  const none = demoTraffic(undefined, noon)
  expect(none.current_calls).toBe(0)
  expect(none.calls_in_24_hours.every(({ count }) => count === 0)).toBe(true)
})
