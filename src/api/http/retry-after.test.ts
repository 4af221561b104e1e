import { afterEach, expect, test, vi } from 'vitest'
import { retryAfterOf } from './retry-after.ts'

afterEach(() => vi.useRealTimers())

const waitOf = (headers: Record<string, string>) => retryAfterOf(new Headers(headers))

test.each([
  ['30', 30],
  ['7.5', 8],
  ['0', 0],
  ['-5', 0],
  ['soon', 0],
])('Retry-After %j is %d s', (text, seconds) => {
  expect(waitOf({ 'Retry-After': text })).toBe(seconds)
})

test('a date counts from the clock of the server, else from ours', () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-27T14:00:00Z') })
  const until = { 'Retry-After': 'Fri, 27 Nov 2026 23:59:00 GMT' }
  expect(waitOf(until)).toBe(9 * 3600 + 59 * 60)
  expect(waitOf({ ...until, Date: 'Fri, 27 Nov 2026 23:58:30 GMT' })).toBe(30)
  expect(waitOf({ 'Retry-After': 'Thu, 26 Nov 2026 00:00:00 GMT' })).toBe(0)
  expect(waitOf({})).toBe(0)
})
