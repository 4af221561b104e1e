import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readTokens } from './read-tokens.ts'

const NOW = Date.parse('2026-11-27T12:00:00Z')
const END = Date.parse('2026-11-27T12:30:00Z')
beforeEach(() => vi.useFakeTimers({ now: NOW }))
afterEach(() => vi.useRealTimers())

test.each([
  { expires_in: 1800 },
  { expires_in: '1800' },
  { expires_at: '2026-11-27T12:30:00Z' },
  { expires_at: '2026-11-27T14:30:00+02:00' },
  { expires_at: '2026-11-27 12:30:00' },
  { expires_at: END / 1000 },
  { expires_at: String(END / 1000) },
  { expires_at: END },
  { expires_in: 1800, expires_at: '2020-01-01T00:00:00Z' },
])('reads the end of a token from %j', (end) => {
  expect(readTokens({ access_token: 'a', ...end }).expires_at).toBe(END)
})

test.each([
  {},
  { expires_in: 0 },
  { expires_at: '' },
  { expires_at: 'soon' },
  { expires_at: null },
])('does not know the end of a token from %j', (end) => {
  expect(readTokens({ access_token: 'a', ...end }).expires_at).toBe(0)
})

test('an answer without an access token holds no tokens', () => {
  expect(() => readTokens({ id: '7' })).toThrow(expect.objectContaining({ kind: 'unreadable' }))
})
