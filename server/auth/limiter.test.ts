import { expect, test } from 'vitest'
import { addUser } from '../store/accounts/users.ts'
import { testApp } from '../testing/test-app.ts'
import { limited } from './limiter.ts'

const wrong = 'not the password'

type App = Awaited<ReturnType<typeof testApp>>

async function fail(app: App, times: number, address?: string) {
  for (let i = 0; i < times; i++) {
    const { status } = await app.signIn('user101', wrong, { ...(address && { address }) })
    expect(status).toBe(401)
  }
}

const DEMO_USERS = ['user101', 'admin', 'tenantadmin'] as const

/** Fails four times for each of many users: one time too few to lock a user out. */
async function failForMany(app: App, times: number, address = '192.0.2.1') {
  const [user] = await app.db.selectFrom('users').selectAll().execute()
  if (!user) throw new Error('There is no user')
  for (let i = 0; i < times; i++) {
    const username = `many${Math.floor(i / 4)}`
    // Add the user with the tests' cheap hash. For an unknown user the server computes a slow one.
    const { id: _, ...account } = { ...user, username, tenant_id: null }
    if (i % 4 === 0) await addUser(app.db, account)
    const body = { username, password: wrong }
    const { status } = await app.post('/api/auth/sign_in', { body, address })
    expect(status).toBe(401)
  }
}

test('five failures lock the user out from that address, with the right password too', async () => {
  const app = await testApp()
  await fail(app, 5)
  const response = await app.signIn('user101')
  expect(response.status).toBe(429)
  expect(response.headers.get('Retry-After')).toBe('30')
  expect(await response.json()).toEqual({
    errors: [{ code: 'UNKNOWN', message: 'Too many failed attempts. Try again in 30 s' }],
  })
  expect((await app.signIn('tenantadmin')).status).toBe(200)
})

test('failures from other addresses, however many, lock nobody out', async () => {
  const app = await testApp()
  for (let i = 1; i <= 60; i++) await fail(app, 5, `198.51.100.${i}`)
  for (const account of DEMO_USERS) expect((await app.signIn(account)).status).toBe(200)
})

test('delays attempts from new devices while many fail for a user', async () => {
  const app = await testApp()
  for (let i = 1; i <= 4; i++) await fail(app, 4, `198.51.100.${i}`)
  expect(app.pauses).toEqual([1000, 2000, 4000, 8000, 8000])
  expect((await app.signIn('user101')).status).toBe(200)
  expect(app.pauses.at(-1)).toBe(8000)
  expect(app.pauses).toHaveLength(6)
  await app.signIn('tenantadmin')
  expect(app.pauses).toHaveLength(6)
})

/** The device cookie of this answer, as a browser would send it back. */
const deviceOf = (response: Response) => ({
  headers: { cookie: response.headers.get('Set-Cookie')?.split(';')[0] ?? '' },
})

test('a known device has its own count, so others never lock it out, even from its own address', async () => {
  const app = await testApp()
  let device = deviceOf(await app.signIn('user101'))
  await fail(app, 5)
  await failForMany(app, 16)
  expect((await app.signIn('user101')).status).toBe(429)
  expect((await app.signIn('tenantadmin')).status).toBe(429)
  const response = await app.signIn('user101', undefined, device)
  expect(response.status).toBe(200)
  expect(app.pauses).toEqual([])
  device = deviceOf(response)
  for (let i = 0; i < 5; i++) {
    expect((await app.signIn('user101', wrong, device)).status).toBe(401)
  }
  expect((await app.signIn('user101', undefined, device)).status).toBe(429)
})

test('a device is known for 90 days or until all sessions end, and for its user only', async () => {
  const app = await testApp()
  const response = await app.signIn('user101')
  const cookie = response.headers.get('Set-Cookie') ?? ''
  expect(cookie).toMatch(/^device=[\w-]{43}; Max-Age=7776000; HttpOnly; SameSite=Strict$/)
  const isKnown = async (account: 'user101' | 'tenantadmin') => {
    const before = await app.db.selectFrom('sign_in_failures').select('key').execute()
    await app.signIn(account, wrong, deviceOf(response))
    const after = await app.db.selectFrom('sign_in_failures').select('key').execute()
    await app.db.deleteFrom('sign_in_failures').execute()
    return after.length - before.length === 1
  }
  expect(await isKnown('user101')).toBe(true)
  expect(await isKnown('tenantadmin')).toBe(false)
  app.clock.now += 90 * 24 * 60 * 60 * 1000 - 1
  expect(await isKnown('user101')).toBe(true)
  app.clock.now += 1
  expect(await isKnown('user101')).toBe(false)
  app.clock.now -= 1
  const token = await app.tokenOf('user101')
  await app.post('/api/auth/sign_out?all=true', { token })
  expect(await isKnown('user101')).toBe(false)
})

test('remembers the twenty newest devices of a user', async () => {
  const app = await testApp()
  for (let i = 0; i < 25; i++) {
    app.clock.now += 1
    await app.signIn('user101')
  }
  const rows = await app.db.selectFrom('devices').select('expires_at').execute()
  expect(rows).toHaveLength(20)
  expect(Math.min(...rows.map((row) => row.expires_at)) % 100).toBe(6)
})

test('marks the device cookie as secure when the browser uses https', async () => {
  const app = await testApp({ trustedProxies: 1 })
  const options = { headers: { 'x-forwarded-proto': 'https' } }
  const response = await app.signIn('user101', undefined, options)
  expect(response.headers.get('Set-Cookie')).toMatch(/; Secure/)
})

test('21 failures of different users lock the address out, for a minute at most', async () => {
  const app = await testApp()
  await failForMany(app, 21)
  for (const seconds of [30, 60, 60]) {
    const locked = await app.signIn('tenantadmin')
    expect([locked.status, locked.headers.get('Retry-After')]).toEqual([429, String(seconds)])
    app.clock.now += seconds * 1000
    const body = { username: `other${app.clock.now}`, password: wrong }
    expect((await app.post('/api/auth/sign_in', { body })).status).toBe(401)
  }
})

test('counts an IPv6 address by its network, and an IPv4 address by itself', async () => {
  const app = await testApp()
  await failForMany(app, 21, '2001:db8:1:2:3::4')
  expect((await app.signIn('admin', undefined, { address: '2001:db8:1:2::9' })).status).toBe(429)
  expect((await app.signIn('admin', undefined, { address: '2001:db8:1:3::9' })).status).toBe(200)
  expect((await app.signIn('admin', undefined, { address: '::ffff:192.0.2.9' })).status).toBe(200)
})

test('the wait ends, and doubles after each further failure up to 15 minutes', async () => {
  const app = await testApp()
  await fail(app, 5)
  for (const seconds of [30, 60, 120, 240, 480, 900, 900]) {
    app.clock.now += seconds * 1000 - 1
    const locked = await app.signIn('user101', wrong)
    expect(locked.status).toBe(429)
    expect(locked.headers.get('Retry-After')).toBe('1')
    app.clock.now += 1
    await fail(app, 1)
  }
})

test('clears the failures of a user and their address on a sign-in', async () => {
  const app = await testApp()
  await fail(app, 4)
  expect((await app.signIn('user101')).status).toBe(200)
  await fail(app, 4)
  expect((await app.signIn('user101')).status).toBe(200)
})

test('a sign-in does not clear the failures of others from the same address', async () => {
  const app = await testApp()
  await failForMany(app, 19)
  expect((await app.signIn('admin', wrong)).status).toBe(401)
  expect((await app.signIn('admin')).status).toBe(200)
  await fail(app, 2)
  expect((await app.signIn('admin')).status).toBe(429)
})

test('an hour without a failure clears the count', async () => {
  const app = await testApp()
  await fail(app, 4)
  app.clock.now += 60 * 60 * 1000
  await fail(app, 4)
})

test('simultaneous attempts count like successive ones', async () => {
  const app = await testApp()
  const attempts = Array.from({ length: 8 }, () => app.signIn('user101', wrong))
  const statuses = (await Promise.all(attempts)).map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
})

test('an attempt that could not run is not counted', async () => {
  const { db, clock } = await testApp()
  const who = { user: 'user101@demo.example', address: '192.0.2.1' }
  const time = { now: () => clock.now, pause: async () => {} }
  for (let i = 0; i < 6; i++) {
    const busy = limited(db, who, time, () => Promise.reject(new Error('busy')))
    await expect(busy).rejects.toThrow('busy')
  }
  expect(await db.selectFrom('sign_in_failures').selectAll().execute()).toEqual([])
})

test('user names are stored as digests only', async () => {
  const app = await testApp()
  await app.post('/api/auth/sign_in', { body: { username: 'my-password', password: 'x' } })
  const rows = await app.db.selectFrom('sign_in_failures').selectAll().execute()
  expect(rows).toHaveLength(3)
  expect(JSON.stringify(rows)).not.toMatch(/my-password|192\.0\.2\.1/)
})

test('takes the address from a trusted proxy', async () => {
  const app = await testApp({ trustedProxies: 1 })
  const from = (seen: string) => ({ headers: { 'x-forwarded-for': seen } })
  for (let i = 0; i < 5; i++) {
    // Addresses that the client itself adds to X-Forwarded-For must not help it.
    const { status } = await app.signIn('user101', wrong, from(`203.0.113.${i}, 198.51.100.1`))
    expect(status).toBe(401)
  }
  const statusFrom = async (seen: string) =>
    (await app.signIn('user101', undefined, from(seen))).status
  expect(await statusFrom('198.51.100.1')).toBe(429)
  expect(await statusFrom('198.51.100.2')).toBe(200)
  expect(await statusFrom('no address')).toBe(200)
})

test('with two trusted proxies the outer one counts, with none the header is ignored', async () => {
  const two = await testApp({ trustedProxies: 2 })
  const header = (seen: string) => ({ headers: { 'x-forwarded-for': seen } })
  for (let i = 0; i < 5; i++) {
    await two.signIn('user101', wrong, header(`198.51.100.1, 10.0.0.${i}`))
  }
  expect((await two.signIn('user101', undefined, header('198.51.100.1, 10.0.0.9'))).status).toBe(
    429,
  )
  expect((await two.signIn('user101', undefined, header('198.51.100.2, 10.0.0.9'))).status).toBe(
    200,
  )
  const none = await testApp()
  for (let i = 0; i < 5; i++) await none.signIn('user101', wrong, header(`198.51.100.${i}`))
  expect((await none.signIn('user101', undefined, header('198.51.100.9'))).status).toBe(429)
})

test('a successful sign-in adds no wait to an address with failures of others', async () => {
  const app = await testApp()
  await failForMany(app, 21)
  app.clock.now += 60_000
  for (let i = 0; i < 3; i++) expect((await app.signIn('tenantadmin')).status).toBe(200)
})

test('correcting a clock that jumped ahead ends the waits set in the meantime', async () => {
  const app = await testApp()
  const right = app.clock.now
  app.clock.now += 365 * 24 * 60 * 60 * 1000
  await fail(app, 5)
  expect((await app.signIn('user101')).status).toBe(429)
  app.clock.now = right
  expect((await app.signIn('user101')).status).toBe(200)
  await fail(app, 4)
  expect((await app.signIn('user101', wrong)).status).toBe(401)
  expect((await app.signIn('user101', wrong)).status).toBe(429)
})
