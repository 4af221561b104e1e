import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { signInWithToken } from './pasted-token.ts'
import { renewed } from './renewal.ts'
import { readSession } from './session.ts'
import { signIn } from './sign-in-out.ts'

const memory = () => {
  const items = new Map<string, string>()
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}

type Answer = (sent: { type: string | null; body: string; token: string | null }) => Response

/** The answers of the PBX, by "VERB /path"; everything else is 404. */
let pbx: Record<string, Answer>
let sent: string[]

beforeEach(() => {
  sent = []
  vi.stubGlobal('sessionStorage', memory())
  vi.stubGlobal('localStorage', memory())
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('fetch', async (path: string, { method, headers, body }: RequestInit) => {
    const given = new Headers(headers)
    const name = `${method} ${path.replace('/api', '')}`
    sent.push(name)
    const [type, token] = [given.get('Content-Type'), given.get('Authorization')]
    return pbx[name]?.({ type, body: String(body), token }) ?? new Response(null, { status: 404 })
  })
})
afterEach(() => vi.unstubAllGlobals())

const tokens = { token_type: 'Bearer', access_token: 'a1', refresh_token: 'r1', expires_in: 1800 }
const who = { username: 'ada', password: 'p+w', domain: 'firm.example' }
const refused = () =>
  Response.json({ errors: [{ code: 'UNAUTHORIZED', message: 'wrong' }] }, { status: 400 })

test('signs in by /login/oauth/token, in the form of OAuth', async () => {
  pbx = {
    'POST /login/oauth/token': ({ type, body }) => {
      const form = new URLSearchParams(body)
      const isGood =
        type === 'application/x-www-form-urlencoded' &&
        form.get('grant_type') === 'password' &&
        form.get('username') === 'ada' &&
        form.get('password') === 'p+w' &&
        form.get('domain') === 'firm.example'
      return isGood ? Response.json(tokens) : refused()
    },
  }
  expect(await signIn(who, false)).toBeNull()
  expect(readSession()).toMatchObject({ access_token: 'a1', username: 'ada' })
})

test('signs in by /login, as JSON or as a form', async () => {
  pbx = {
    'POST /login': ({ body }) =>
      JSON.parse(body).password === 'p+w' ? Response.json(tokens) : refused(),
  }
  await signIn(who, false)
  expect(readSession()).toMatchObject({ access_token: 'a1' })
  pbx = {
    'POST /login': ({ type, body }) =>
      type?.includes('json')
        ? new Response(null, { status: 415 })
        : Response.json({ ...tokens, access_token: new URLSearchParams(body).get('password') }),
  }
  await signIn(who, false)
  expect(readSession()).toMatchObject({ access_token: 'p+w' })
})

test('recognizes a wrong password in every form of the answer', async () => {
  pbx = { 'POST /login/oauth/token': refused, 'POST /login': refused }
  await expect(signIn(who, false)).rejects.toMatchObject({ kind: 'unauthorized' })
  pbx['POST /login/oauth/token'] = () =>
    Response.json({ error: 'invalid_grant', error_description: 'wrong' }, { status: 400 })
  await expect(signIn(who, false)).rejects.toMatchObject({ kind: 'unauthorized' })
  expect(sent.filter((name) => name === 'POST /login')).toEqual([])
})

test('says that a server offers none of the ways', async () => {
  pbx = {}
  await expect(signIn(who, false)).rejects.toMatchObject({ kind: 'unsupported' })
})

test('renews by /login/oauth/token', async () => {
  pbx = {
    'POST /login/oauth/token': ({ body }) => {
      const isRefresh = new URLSearchParams(body).get('refresh_token') === 'r1'
      return Response.json({ ...tokens, access_token: isRefresh ? 'a2' : 'a1' })
    },
  }
  await signIn(who, false)
  const session = readSession()
  expect(session && (await renewed(session))).toMatchObject({ access_token: 'a2' })
})

test('signs in with a pasted token that /user knows', async () => {
  const isGood = (token: string | null, body: object) =>
    token === 'Bearer t' ? Response.json(body) : refused()
  pbx = {
    'GET /user': ({ token }) => isGood(token, { name: 'ada', role: 'Admin' }),
    'GET /tenant': ({ token }) => isGood(token, { domain: 'firm.example' }),
  }
  await signInWithToken('t')
  expect(readSession()).toMatchObject({
    access_token: 't',
    username: 'ada',
    domain: 'firm.example',
  })
  await expect(signInWithToken('bad')).rejects.toMatchObject({ kind: 'unauthorized' })
})

test('asks for a code whatever the form of the flag', async () => {
  for (const two_factor_enabled of [true, 1, 'true']) {
    pbx = { 'POST /auth/sign_in': () => Response.json({ two_factor_enabled, token: 'w' }) }
    expect(await signIn(who, false)).toMatchObject({ token: 'w' })
  }
})
