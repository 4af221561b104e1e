import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { get } from '../http/client.ts'
import { readSession, SESSION_KEY } from './session.ts'
import { TestStorage } from './test-storage.ts'

const session = (access_token: string, username = 'ann') =>
  JSON.stringify({ access_token, refresh_token: '', expires_at: 0, username, domain: '' })

/** The Authorization headers of the requests. */
let sent: (string | null)[]

beforeEach(() => {
  sent = []
  vi.stubGlobal('sessionStorage', new TestStorage())
  vi.stubGlobal('localStorage', new TestStorage())
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('fetch', async (_: string, { headers }: RequestInit) => {
    const token = new Headers(headers).get('authorization')
    sent.push(token)
    return token === 'Bearer ended'
      ? Response.json({ errors: [{ code: 'UNAUTHORIZED' }] }, { status: 401 })
      : Response.json({ ok: true })
  })
  sessionStorage.setItem(SESSION_KEY, session('ended'))
})
afterEach(() => vi.unstubAllGlobals())

test('a tab whose session has ended goes on with the one that the browser keeps', async () => {
  localStorage.setItem(SESSION_KEY, session('kept'))
  expect(await get('/a')).toEqual({ ok: true })
  expect(sent).toEqual(['Bearer ended', 'Bearer kept'])
})

test('it does not go on with the kept session of another user', async () => {
  localStorage.setItem(SESSION_KEY, session('kept', 'bob'))
  await expect(get('/a')).rejects.toMatchObject({ kind: 'unauthorized' })
  expect(sent).toEqual(['Bearer ended'])
  expect(readSession()).toBeNull()
})
