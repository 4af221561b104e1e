import { expect, test } from 'vitest'
import { MAX_SESSIONS_OF_USER, openSession } from '../../store/accounts/sessions.ts'
import { digest } from '../../store/accounts/tokens.ts'
import { sweep } from '../../store/sweep.ts'
import { fieldsOf, PASSWORD, testApp } from '../../testing/test-app.ts'
import { scryptsOf } from '../../testing/test-scrypt.ts'
import { ENDPOINTS } from '../all-endpoints.ts'

const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE

test.each([
  ['admin', 'SystemAdmin'],
  ['tenantadmin', 'Admin'],
  ['user101', 'StandardUser'],
] as const)('%s signs in and is %s', async (account, role) => {
  const { signIn, get } = await testApp()
  const response = await signIn(account)
  expect(response.status).toBe(200)
  const tokens = await response.json()
  expect(tokens).toEqual({
    token_type: 'Bearer',
    access_token: expect.stringMatching(/^[\w-]{43}$/),
    refresh_token: expect.any(String),
    expires_in: 900,
  })
  const user = await get('/api/auth/user', { token: tokens.access_token })
  expect(user.status).toBe(200)
  expect(await user.json()).toEqual({ role, password_verified: true, password_force_reset: false })
})

test('the domain is compared without case', async () => {
  const { post } = await testApp()
  const body = { username: 'tenantadmin', password: PASSWORD, domain: 'DEMO.Example' }
  expect((await post('/api/auth/sign_in', { body })).status).toBe(200)
})

test.each([
  ['password', { username: 'admin', password: 'wrong' }],
  ['user', { username: 'nobody', password: PASSWORD }],
  ['domain', { username: 'tenantadmin', password: PASSWORD, domain: 'other.example' }],
  ['missing domain', { username: 'tenantadmin', password: PASSWORD }],
  [
    'domain for a system administrator',
    { username: 'admin', password: PASSWORD, domain: 'demo.example' },
  ],
])('a wrong %s gives the same answer, after one password hash', async (_, body) => {
  const { post } = await testApp()
  const hashes = await scryptsOf(async () => {
    const response = await post('/api/auth/sign_in', { body })
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({
      errors: [{ code: 'UNAUTHORIZED', message: 'Wrong user name, password or domain' }],
    })
  })
  expect(hashes).toHaveLength(1)
})

test('an invalid body is a 400 that names each field', async () => {
  const { post } = await testApp()
  const response = await post('/api/auth/sign_in', { body: { username: '.x', domain: 7 } })
  expect(response.status).toBe(400)
  expect(await fieldsOf(response)).toEqual(['username', 'password', 'domain'])
})

test('an access token is good for 15 minutes', async () => {
  const { tokenOf, get, clock } = await testApp()
  const token = await tokenOf('user101')
  clock.now += 15 * MINUTE - 1
  expect((await get('/api/auth/user', { token })).status).toBe(200)
  clock.now += 1
  expect((await get('/api/auth/user', { token })).status).toBe(401)
})

test.each([
  ['no token', {}],
  ['a made-up token', { authorization: 'Bearer aaaa' }],
  ['another scheme', { authorization: 'Basic YTpi' }],
])('%s is a 401', async (_, headers) => {
  const { call } = await testApp()
  for (const [method, path] of [
    ['GET', '/api/auth/user'],
    ['POST', '/api/auth/sign_out'],
    ['GET', '/api/tenant'],
    ['POST', '/api/tenant'],
  ] as const) {
    const response = await call(method, path, { headers })
    expect(response.status).toBe(401)
    expect((await response.json()).errors[0].code).toBe('UNAUTHORIZED')
  }
})

test('a refresh gives new tokens and ends the old ones', async () => {
  const { tokensOf, post, get, clock } = await testApp()
  const first = await tokensOf('tenantadmin')
  clock.now += 29 * DAY
  const response = await post('/api/auth/refresh_token', { body: first })
  expect(response.status).toBe(200)
  const second = await response.json()
  expect((await get('/api/auth/user', { token: first.access_token })).status).toBe(401)
  expect((await get('/api/auth/user', { token: second.access_token })).status).toBe(200)
})

test('a spent refresh token ends its session, and no other', async () => {
  const { tokensOf, post, get } = await testApp()
  const other = await tokensOf('tenantadmin')
  const first = await tokensOf('tenantadmin')
  const second = await (await post('/api/auth/refresh_token', { body: first })).json()
  const third = await (await post('/api/auth/refresh_token', { body: second })).json()
  expect((await post('/api/auth/refresh_token', { body: first })).status).toBe(401)
  expect((await post('/api/auth/refresh_token', { body: third })).status).toBe(401)
  expect((await get('/api/auth/user', { token: third.access_token })).status).toBe(401)
  expect((await get('/api/auth/user', { token: other.access_token })).status).toBe(200)
})

test('a refresh whose answer was lost is done again within a minute, and again', async () => {
  const { tokensOf, post, get, clock } = await testApp()
  const body = await tokensOf('tenantadmin')
  const refresh = () => post('/api/auth/refresh_token', { body })
  await Promise.all([refresh(), refresh()])
  clock.now += MINUTE - 1
  const { access_token } = await (await refresh()).json()
  expect((await get('/api/auth/user', { token: access_token })).status).toBe(200)
  clock.now += 1
  expect((await refresh()).status).toBe(401)
  expect((await get('/api/auth/user', { token: access_token })).status).toBe(401)
})

test('when a used token was repeated, its successor ends the session', async () => {
  const { tokensOf, post, get } = await testApp()
  const stolen = await tokensOf('tenantadmin')
  const own = await (await post('/api/auth/refresh_token', { body: stolen })).json()
  const thief = await (await post('/api/auth/refresh_token', { body: stolen })).json()
  expect((await post('/api/auth/refresh_token', { body: own })).status).toBe(401)
  expect((await get('/api/auth/user', { token: thief.access_token })).status).toBe(401)
})

test('a refresh token is good for 30 days', async () => {
  const { tokensOf, post, clock } = await testApp()
  const body = await tokensOf('tenantadmin')
  clock.now += 30 * DAY
  expect((await post('/api/auth/refresh_token', { body })).status).toBe(401)
})

test('a session ends after 90 days, however often it is renewed', async () => {
  const { tokensOf, post, get, clock, db } = await testApp()
  let body = await tokensOf('tenantadmin')
  for (let day = 10; day < 90; day += 10) {
    clock.now += 10 * DAY
    body = await (await post('/api/auth/refresh_token', { body })).json()
  }
  clock.now += 10 * DAY - 1
  body = await (await post('/api/auth/refresh_token', { body })).json()
  const statusOf = async () => (await get('/api/user', { token: body.access_token })).status
  expect(await statusOf()).toBe(200)
  clock.now += 1
  expect(await statusOf()).toBe(401)
  await sweep(db, clock.now)
  expect(await db.selectFrom('sessions').select('id').execute()).toEqual([])
  expect((await post('/api/auth/refresh_token', { body })).status).toBe(401)
})

test('a user has at most 50 sessions: the next sign-in ends the one unused for longest', async () => {
  const { db, clock, tokenOf, get, post, tokensOf } = await testApp()
  const other = await tokenOf('user101')
  const { refresh_token } = await tokensOf('tenantadmin')
  const second = await tokenOf('tenantadmin')
  const { id: userId } = await db
    .selectFrom('users')
    .select('id')
    .where('username', '=', 'tenantadmin')
    .executeTakeFirstOrThrow()
  const open = () => {
    clock.now += 1
    return openSession(db, userId, clock.now)
  }
  const statusOf = async (token: string) => (await get('/api/auth/user', { token })).status
  for (let i = 2; i < MAX_SESSIONS_OF_USER; i++) await open()
  clock.now += 1
  const renewed = await post('/api/auth/refresh_token', { body: { refresh_token } })
  const { access_token } = await renewed.json()
  expect(await statusOf(second)).toBe(200)
  const newest = await open()
  const tokens = [access_token, second, newest.access_token, other]
  expect(await Promise.all(tokens.map(statusOf))).toEqual([200, 401, 200, 200])
  // Also those of an older version, which had no limit.
  const [row] = await db.selectFrom('sessions').selectAll().execute()
  if (!row) throw new Error('no session')
  const more = Array.from({ length: 100 }, (_, i) => ({
    ...row,
    ...{ id: `old ${i}`, access_hash: `old ${i}`, user_id: userId },
  }))
  await db.insertInto('sessions').values(more).execute()
  await open()
  const left = db.selectFrom('sessions').select('id').where('user_id', '=', userId)
  expect(await left.execute()).toHaveLength(MAX_SESSIONS_OF_USER)
})

test('an access token that has expired signs out, and does nothing else', async () => {
  const { tokensOf, post, get, clock } = await testApp()
  const body = await tokensOf('user101')
  const token = body.access_token
  clock.now += DAY
  expect((await get('/api/auth/user', { token })).status).toBe(401)
  expect((await post('/api/auth/sign_out', { token })).status).toBe(200)
  expect((await post('/api/auth/refresh_token', { body })).status).toBe(401)
  expect((await post('/api/auth/sign_out', { token })).status).toBe(401)
})

test('a user who must choose a new password can do nothing else first', async () => {
  const { tokenOf, call, post, db } = await testApp()
  await db.updateTable('users').set({ password_force_reset: 1 }).execute()
  const token = await tokenOf('admin')
  const open = []
  for (const { method, path, who } of ENDPOINTS) {
    if (who === 'anyone' || path === '/auth/sign_out') continue
    const { status } = await call(method, `/api${path.replaceAll(/:\w+/g, 'x')}`, { token })
    if (status !== 403) open.push(`${method} ${path}`)
  }
  expect(open.sort()).toEqual([
    'GET /auth/user',
    'GET /tenant/password_policy',
    'GET /user',
    'POST /user/password',
  ])
  const change = (new_password: string) =>
    post('/api/user/password', { token, body: { old_password: PASSWORD, new_password } })
  expect(await fieldsOf(await change(PASSWORD))).toEqual(['new_password'])
  expect((await change('An 0ther good one!')).status).toBe(200)
  expect((await call('GET', '/api/tenants', { token })).status).toBe(200)
})

test('a refresh needs a refresh token, not an access token', async () => {
  const { tokenOf, post } = await testApp()
  expect(await fieldsOf(await post('/api/auth/refresh_token', { body: {} }))).toEqual([
    'refresh_token',
  ])
  const body = { refresh_token: await tokenOf('tenantadmin') }
  expect((await post('/api/auth/refresh_token', { body })).status).toBe(401)
})

test('signing out ends both tokens', async () => {
  const { tokensOf, post, get } = await testApp()
  const tokens = await tokensOf('user101')
  const token = tokens.access_token
  const response = await post('/api/auth/sign_out', { token })
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('')
  expect((await get('/api/auth/user', { token })).status).toBe(401)
  expect((await post('/api/auth/refresh_token', { body: tokens })).status).toBe(401)
})

test('signing out everywhere ends every session of the user, and no other', async () => {
  const { tokensOf, post, get } = await testApp()
  const [here, there, other] = [
    await tokensOf('user101'),
    await tokensOf('user101'),
    await tokensOf('tenantadmin'),
  ]
  const signOut = (all: string) =>
    post(`/api/auth/sign_out?all=${all}`, { token: here.access_token })
  expect((await signOut('maybe')).status).toBe(400)
  expect((await signOut('true')).status).toBe(200)
  const statusOf = async (token: string) => (await get('/api/auth/user', { token })).status
  expect(await Promise.all([here, there, other].map((one) => statusOf(one.access_token)))).toEqual([
    401, 401, 200,
  ])
  expect((await post('/api/auth/refresh_token', { body: there })).status).toBe(401)
})

test('signing out with all=false ends this session alone', async () => {
  const { tokensOf, post, get } = await testApp()
  const [here, there] = [await tokensOf('user101'), await tokensOf('user101')]
  await post('/api/auth/sign_out?all=false', { token: here.access_token })
  expect((await get('/api/auth/user', { token: here.access_token })).status).toBe(401)
  expect((await get('/api/auth/user', { token: there.access_token })).status).toBe(200)
})

test('the database holds digests of tokens alone, and forgets sessions that have run out', async () => {
  const { tokensOf, db, clock } = await testApp()
  const { access_token, refresh_token } = await tokensOf('user101')
  const before = await db.selectFrom('sessions').selectAll().execute()
  expect(JSON.stringify(before)).toContain(digest(access_token))
  expect(JSON.stringify(before)).not.toContain(access_token)
  for (const part of refresh_token.split('.')) expect(JSON.stringify(before)).not.toContain(part)
  clock.now += 30 * DAY
  await tokensOf('user101')
  expect(await db.selectFrom('sessions').select('id').execute()).toHaveLength(1)
})
