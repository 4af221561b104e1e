import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startSession } from '../session/session.ts'
import { TestStorage } from '../session/test-storage.ts'
import { openNowQuery } from './open-now-queries.ts'

beforeEach(() => {
  vi.stubGlobal('localStorage', new TestStorage())
  vi.stubGlobal('sessionStorage', new TestStorage())
  const tokens = { access_token: 'a', refresh_token: '', expires_at: 0 }
  startSession(tokens, { username: 'u', domain: 'a.example' }, true)
})
afterEach(() => vi.unstubAllGlobals())

async function answered(status: number, body: string) {
  vi.stubGlobal('fetch', async () => new Response(body, { status }))
  return new QueryClient().fetchQuery(openNowQuery)
}
const open = { open: true, by: 'hours', until: '2026-11-27T16:00:00.000Z' }

test('passes on what the server says', async () => {
  expect(await answered(200, JSON.stringify(open))).toEqual(open)
})

test.each([400, 403, 404, 405, 410, 500, 501, 502])(
  '%i means that nobody can tell',
  async (status) => {
    expect(await answered(status, '{"errors":[]}')).toBeNull()
  },
)

test.each(['<!doctype html><p>Hello', '', 'null', '[]', '{"open":"yes"}', '{"open":true}'])(
  '200 with %j means that nobody can tell',
  async (body) => expect(await answered(200, body)).toBeNull(),
)
