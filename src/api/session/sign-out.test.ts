import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { get, post, withoutReads } from '../http/client.ts'
import { SESSION_KEY } from './session.ts'
import { TestStorage } from './test-storage.ts'

/** The requests that were sent, as "GET /api/x". */
let sent: string[]

beforeEach(() => {
  sent = []
  vi.stubGlobal('sessionStorage', new TestStorage())
  vi.stubGlobal('localStorage', new TestStorage())
  const session = { access_token: 'a', refresh_token: '', expires_at: 0, username: 'u', domain: '' }
  sessionStorage.setItem(SESSION_KEY, JSON.stringify(session))
})
afterEach(() => vi.unstubAllGlobals())

/** A server that answers once `free` is settled; until then a request can be aborted. */
const slowFetch = (free: Promise<unknown>) =>
  vi.stubGlobal('fetch', async (path: string, { method, signal }: RequestInit) => {
    sent.push(`${method} ${path}`)
    await new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason))
      void free.then(resolve)
    })
    return Response.json({ ok: true })
  })

test('signing out sends no read and aborts those in flight; if it fails, all go on', async () => {
  let free = () => {}
  slowFetch(new Promise<void>((resolve) => (free = resolve)))
  const inFlight = get('/a')
  await expect.poll(() => sent).toEqual(['GET /api/a'])
  let fail = (_: Error) => {}
  const signOut = withoutReads(() => new Promise((_, reject) => (fail = reject)))
  const later = get('/b')
  free()
  expect(await post('/c')).toEqual({ ok: true })
  expect(sent).toEqual(['GET /api/a', 'POST /api/c'])
  fail(new Error('no answer'))
  await expect(signOut).rejects.toThrow('no answer')
  expect(await Promise.all([inFlight, later])).toEqual([{ ok: true }, { ok: true }])
  expect(sent.slice(2).sort()).toEqual(['GET /api/a', 'GET /api/b'])
})

test('a read of the ended session is never sent, those of the next one are', async () => {
  slowFetch(Promise.resolve())
  const settled = vi.fn()
  await withoutReads(async () => {
    // A read that starts after reads were stopped.
    await Promise.resolve()
    void get('/a').finally(settled)
  })
  expect(await get('/b')).toEqual({ ok: true })
  expect(sent).toEqual(['GET /api/b'])
  expect(settled).not.toHaveBeenCalled()
})
