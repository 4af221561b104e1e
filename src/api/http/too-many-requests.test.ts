import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SESSION_KEY } from '../session/session.ts'
import { get, post } from './client.ts'

/** The requests that were sent, as "GET /api/x". */
let sent: string[]
let answer: () => Response

beforeEach(() => {
  sent = []
  const session = {
    access_token: 't',
    refresh_token: '',
    expires_at: 0,
    username: 'u',
    domain: 'd',
  }
  const storage = {
    getItem: (key: string) => (key === SESSION_KEY ? JSON.stringify(session) : null),
  }
  vi.stubGlobal('sessionStorage', storage)
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
    sent.push(`${method} ${path}`)
    return answer()
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('a PBX that has had too many requests', () => {
  const busy = (wait?: string) =>
    new Response(null, { status: 429, ...(wait && { headers: { 'Retry-After': wait } }) })
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('makes a read wait as long as it says, and then answers it', async () => {
    answer = () => (sent.length === 1 ? busy('30') : Response.json({ ok: true }))
    const answered = get('/a')
    await vi.advanceTimersByTimeAsync(29_999)
    expect(sent).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(await answered).toEqual({ ok: true })
  })

  test('makes a read wait a minute in total if it does not say how long', async () => {
    answer = () => busy()
    const answered = expect(get('/a')).rejects.toMatchObject({ kind: 'rate_limited' })
    await vi.advanceTimersByTimeAsync(60_000)
    await answered
    expect(sent).toHaveLength(4)
  })

  test('makes no write wait, and no read for more than a minute', async () => {
    answer = () => busy('61')
    await expect(get('/a')).rejects.toMatchObject({ kind: 'rate_limited', retryAfter: 61 })
    await expect(post('/a')).rejects.toMatchObject({ kind: 'rate_limited' })
    expect(sent).toHaveLength(2)
  })

  test('ends a read at once that is no longer needed', async () => {
    answer = () => busy('30')
    const leave = new AbortController()
    const answered = expect(get('/a', { signal: leave.signal })).rejects.toThrow()
    await vi.advanceTimersByTimeAsync(1)
    leave.abort()
    await answered
    expect(sent).toHaveLength(1)
  })
})
