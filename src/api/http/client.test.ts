import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseExactly } from '../../domain/revision/exact-json.ts'
import { readSession, SESSION_KEY, type Session } from '../session/session.ts'
import { get, getParsed, post, request } from './client.ts'
import type { ApiFailure } from './failure/failure.ts'
import { getAs, postAnonymously } from './send.ts'

const HOUR = 3_600_000
const tokens = { token_type: 'Bearer', access_token: 'new', refresh_token: 'r2', expires_in: 3600 }

const memory = () => {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}

/** The requests that were sent, with their token: "GET /api/x old". */
let sent: string[]
/** The stubbed server: an answer by path and token. */
let answer: (path: string, token: string) => Response | Promise<Response>

beforeEach(() => {
  sent = []
  vi.stubGlobal('sessionStorage', memory())
  vi.stubGlobal('localStorage', memory())
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('fetch', async (path: string, { method, headers }: RequestInit) => {
    const token = new Headers(headers).get('Authorization')?.slice('Bearer '.length) ?? ''
    sent.push(`${method} ${path} ${token}`.trim())
    return answer(path, token)
  })
})
afterEach(() => vi.unstubAllGlobals())

function signedIn(session: Partial<Session>) {
  const full = { access_token: 'old', refresh_token: 'r1', expires_at: Date.now() + HOUR }
  const who = { username: 'u', domain: 'd' }
  sessionStorage.setItem(SESSION_KEY, JSON.stringify({ ...full, ...who, ...session }))
}

const status = (code: number) => new Response(null, { status: code })
const refreshing = (path: string, token: string) => {
  if (path.endsWith('refresh_token')) return Response.json(tokens)
  return token === 'new' ? Response.json({ ok: true }) : status(401)
}
const REFRESH = 'POST /api/auth/refresh_token'

test('a token is renewed before it ends, once for all requests that wait', async () => {
  signedIn({ expires_at: Date.now() + 29_000 })
  answer = refreshing
  await Promise.all([get('/a'), get('/b'), post('/c')])
  expect(sent).toEqual([REFRESH, 'GET /api/a new', 'GET /api/b new', 'POST /api/c new'])
  expect(readSession()).toMatchObject({ access_token: 'new', refresh_token: 'r2', username: 'u' })
})

test('one that has an hour left is not renewed', async () => {
  signedIn({})
  answer = () => Response.json({ ok: true })
  await get('/a')
  expect(sent).toEqual(['GET /api/a old'])
})

test('after a 401 it is renewed once for all, and each request is sent once more', async () => {
  signedIn({})
  answer = refreshing
  await Promise.all([get('/a'), get('/b')])
  expect(sent.filter((line) => line === REFRESH)).toHaveLength(1)
  expect(sent.filter((line) => line.endsWith('new')).sort()).toEqual([
    'GET /api/a new',
    'GET /api/b new',
  ])
})

test('a 401 with the new token as well ends the session, without a third try', async () => {
  signedIn({})
  answer = (path) => (path.endsWith('refresh_token') ? Response.json(tokens) : status(401))
  await expect(get('/a')).rejects.toMatchObject({ kind: 'unauthorized' })
  expect(sent).toHaveLength(3)
  expect(readSession()).toBeNull()
})

test('a refresh without a new refresh token leaves the old one good', async () => {
  signedIn({ expires_at: 1 })
  const { refresh_token: _, ...others } = tokens
  answer = (path) => Response.json(path.endsWith('refresh_token') ? others : {})
  await get('/a')
  expect(readSession()).toMatchObject({ access_token: 'new', refresh_token: 'r1' })
})

const ended = (status: number) =>
  Response.json({ errors: [{ code: 'UNAUTHORIZED', message: 'bad token' }] }, { status })

test.each([200, 400])('a %d that says UNAUTHORIZED has the token renewed as well', async (code) => {
  signedIn({})
  answer = (path, token) => (token === 'old' ? ended(code) : refreshing(path, token))
  expect(await get('/a')).toEqual({ ok: true })
  expect(sent).toEqual(['GET /api/a old', REFRESH, 'GET /api/a new'])
})

test('keeps the session on a 400 with UNAUTHORIZED for a new token', async () => {
  signedIn({})
  answer = (path) => (path.endsWith('refresh_token') ? Response.json(tokens) : ended(400))
  await expect(post('/a')).rejects.toMatchObject({ kind: 'rejected', status: 400 })
  expect(readSession()).toMatchObject({ access_token: 'new' })
})

test.each([400, 401, 403, 404, 405])('a refresh that is answered %d ends it', async (code) => {
  signedIn({ expires_at: 1 })
  answer = () => status(code)
  await expect(get('/a')).rejects.toMatchObject({ kind: 'unauthorized' })
  expect(readSession()).toBeNull()
})

describe.each(['/api', '/pbx', 'https://pbx.example/x'])('with the API at %s', (api) => {
  /** A client of a console whose config.json has the address of the API. */
  async function consoleOf() {
    vi.resetModules()
    vi.stubGlobal('document', {
      querySelector: (query: string) => ({
        content: query.includes('config') ? 'config.json' : '/',
      }),
    })
    vi.stubGlobal('location', new URL('https://console.example/'))
    answer = (path) =>
      path.endsWith('config.json') ? Response.json({ api }) : Response.json({}, { status: 403 })
    signedIn({})
    return { ...(await import('./client.ts')), ...(await import('./send.ts')) }
  }
  afterEach(() => vi.resetModules())

  test.each(['/auth/sign_in', '/auth/send_otp', '/auth/verify_otp'])(
    'a 403 from %s is a rejection: nobody has a role yet',
    async (path) => {
      const { postAnonymously } = await consoleOf()
      await expect(postAnonymously(path, {})).rejects.toMatchObject({ kind: 'rejected' })
    },
  )

  test.each([
    ['/tenant', false],
    ['/auth/user', false],
    ['/tenants', true],
    ['/tenants?top=25', true],
  ])('a 403 from %s is of all tenants: %s', async (path, isOfAllTenants) => {
    const { get } = await consoleOf()
    await expect(get(path)).rejects.toMatchObject({ kind: 'forbidden', isOfAllTenants })
  })

  test('blames the role for a 403 with a pasted token', async () => {
    const { getAs } = await consoleOf()
    await expect(getAs('token', '/auth/user')).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

test('uses the tokens of another tab that refreshed first', async () => {
  signedIn({ expires_at: 1 })
  answer = (path, token) => {
    if (!path.endsWith('refresh_token')) return refreshing(path, token)
    signedIn({ access_token: 'new' })
    return status(401)
  }
  expect(await get('/a')).toEqual({ ok: true })
  expect(readSession()).toMatchObject({ access_token: 'new' })
})

test.each([429, 500, 502])('a refresh that is answered %d keeps it for later', async (code) => {
  signedIn({ expires_at: 1 })
  answer = () => status(code)
  await expect(get('/a')).rejects.toMatchObject({ status: code })
  expect(readSession()).toMatchObject({ refresh_token: 'r1' })
})

test('a token without an end is used until a 401, which ends the session unrenewed', async () => {
  signedIn({ refresh_token: '', expires_at: 0 })
  answer = () => Response.json({ ok: true })
  await get('/a')
  answer = () => status(401)
  await expect(get('/a')).rejects.toMatchObject({ kind: 'unauthorized' })
  expect(sent).toEqual(['GET /api/a old', 'GET /api/a old'])
  expect(readSession()).toBeNull()
})

test('accepts tokens whose lifetime is a text or missing', async () => {
  signedIn({ expires_at: 1 })
  answer = (path) =>
    Response.json(path.endsWith('refresh_token') ? { ...tokens, expires_in: '60' } : {})
  const before = Date.now()
  await get('/a')
  expect(readSession()?.expires_at).toBeGreaterThanOrEqual(before + 60_000)
  signedIn({ expires_at: 1 })
  answer = () => Response.json({ access_token: 'new' })
  await get('/a')
  expect(readSession()).toMatchObject({ expires_at: 0, refresh_token: 'r1' })
})

test.each([
  ['a 200 without a body', new Response('', { status: 200 })],
  ['a 204', status(204)],
])('%s is an answer of nothing, to reads and writes', async (_, response) => {
  signedIn({})
  answer = () => response.clone()
  expect(await get('/a')).toBeUndefined()
  expect(await post('/a')).toBeUndefined()
})

test('an HTML page is no answer to a read; a write has succeeded all the same', async () => {
  signedIn({})
  answer = () => new Response('<html>Sign in to the guest network', { status: 200 })
  await expect(get('/a')).rejects.toMatchObject({ kind: 'unreadable', status: 200 })
  expect(await post('/a')).toBeUndefined()
})

test('an HTML error page of a proxy is the failure that its status says', async () => {
  signedIn({})
  answer = () => new Response('<html>Bad gateway', { status: 502 })
  await expect(get('/a')).rejects.toMatchObject({ kind: 'server_error', status: 502, errors: [] })
  answer = () => new Response('<html>Not found', { status: 404 })
  await expect(get('/a')).rejects.toMatchObject({ kind: 'unsupported', status: 404 })
})

const rejected = [{ code: 'VALIDATE_FAILED', message: 'payment declined' }]
test.each([
  ['a read', () => get('/a')],
  ['an exact read', () => getParsed('/a', parseExactly)],
  ['a write', () => post('/a')],
  ['an upload', () => request('POST', '/a', {})],
  ['a sign-in', () => postAnonymously('/a', {})],
  ['a sign-in by token', () => getAs('old', '/a')],
])('%s is rejected by a success that lists errors, with the reason', async (_, ask) => {
  signedIn({})
  answer = () => Response.json({ errors: rejected })
  await expect(ask()).rejects.toMatchObject({ kind: 'rejected', status: 200, errors: rejected })
})

test.each([['declined'], [true], [{}], { retain_days: ['too many'] }])(
  'a success that lists errors as %j is a rejection too',
  async (errors) => {
    signedIn({})
    answer = () => Response.json({ errors }, { status: 201 })
    await expect(post('/a')).rejects.toMatchObject({ kind: 'rejected', status: 201 })
  },
)

test.each([
  [{ error: 'declined' }, '', 'declined'],
  [{ message: 'declined' }, '', 'declined'],
  [{ code: 'X', message: 'declined' }, '', 'declined'],
  [{ errors: 'declined' }, '', 'declined'],
  [{ errors: ['declined'] }, '', 'declined'],
  [{ errors: [{ message: 'declined' }] }, '', 'declined'],
  [{ errors: [{ code: 400, message: 'declined' }] }, '', 'declined'],
  [{ errors: { retain_days: ['too many'] } }, 'retain_days', 'too many'],
  [{ error: { code: 'X', message: 'declined' } }, '', 'declined'],
])('the reason in %j is read', async (body, field, reason) => {
  signedIn({})
  answer = () => Response.json(body, { status: 400 })
  await expect(post('/a')).rejects.toSatisfy((failure: ApiFailure) => {
    expect([...failure.byField()]).toEqual([[field, reason]])
    return true
  })
})

test.each([[[]], [null], [{}], [0]])(
  'a success whose errors are %j is a success',
  async (errors) => {
    signedIn({})
    answer = () => Response.json({ errors, id: 'a' })
    expect(await post('/a')).toEqual({ errors, id: 'a' })
  },
)

test.each([404, 405, 410, 501])('%d says that the server does not offer it', async (code) => {
  signedIn({})
  answer = () => status(code)
  await expect(get('/a')).rejects.toMatchObject({ kind: 'unsupported', status: code })
})

test('sends a write once, whatever the outcome', async () => {
  signedIn({})
  answer = () => status(503)
  await expect(post('/a')).rejects.toMatchObject({ kind: 'server_error' })
  answer = () => Promise.reject(new TypeError('Failed to fetch'))
  await expect(post('/b')).rejects.toMatchObject({ kind: 'unreachable' })
  expect(sent).toEqual(['POST /api/a old', 'POST /api/b old'])
})
