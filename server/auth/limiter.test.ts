import { expect, test } from 'vitest'
import { testApp } from '../testing/test-app.ts'

const wrong = 'not the password'

async function fail(app: Awaited<ReturnType<typeof testApp>>, times: number, address?: string) {
  for (let i = 0; i < times; i++) {
    const { status } = await app.signIn('user101', wrong, { ...(address && { address }) })
    expect(status).toBe(401)
  }
}

test('five failures lock the user out from every address, with the right password too', async () => {
  const app = await testApp()
  await fail(app, 5)
  const response = await app.signIn('user101', undefined, { address: '198.51.100.7' })
  expect(response.status).toBe(429)
  expect(response.headers.get('Retry-After')).toBe('30')
  expect(await response.json()).toEqual({
    errors: [{ code: 'UNKNOWN', message: 'Too many failed attempts. Try again in 30 s' }],
  })
  const other = await app.signIn('tenantadmin', undefined, { address: '198.51.100.7' })
  expect(other.status).toBe(200)
})

test('five failures lock the address out for every user', async () => {
  const app = await testApp()
  await fail(app, 5)
  expect((await app.signIn('tenantadmin')).status).toBe(429)
})

test('an IPv6 address counts with its network, an IPv4 address alone', async () => {
  const app = await testApp()
  await fail(app, 5, '2001:db8:1:2:3::4')
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

test('a sign-in clears the failures of its user, also those of their address', async () => {
  const app = await testApp()
  await fail(app, 4)
  expect((await app.signIn('user101')).status).toBe(200)
  await fail(app, 4)
  expect((await app.signIn('user101')).status).toBe(200)
})

test('a sign-in does not clear what others failed from the same address', async () => {
  const app = await testApp()
  await fail(app, 3)
  expect((await app.signIn('admin', wrong)).status).toBe(401)
  expect((await app.signIn('admin')).status).toBe(200)
  await fail(app, 1, '198.51.100.7')
  expect((await app.signIn('tenantadmin', wrong)).status).toBe(401)
  expect((await app.signIn('tenantadmin', wrong)).status).toBe(401)
  expect((await app.signIn('admin')).status).toBe(429)
})

test('an hour without a failure clears the count', async () => {
  const app = await testApp()
  await fail(app, 4)
  app.clock.now += 60 * 60 * 1000
  await fail(app, 4)
})

test('attempts at once count as attempts one after another', async () => {
  const app = await testApp()
  const attempts = Array.from({ length: 8 }, () => app.signIn('user101', wrong))
  const statuses = (await Promise.all(attempts)).map(({ status }) => status)
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
})

test('user names are stored as digests only', async () => {
  const app = await testApp()
  await app.post('/api/auth/sign_in', { body: { username: 'my-password', password: 'x' } })
  const rows = await app.db.selectFrom('sign_in_failures').selectAll().execute()
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toMatch(/my-password|192\.0\.2\.1/)
})

test('behind a proxy that is trusted, the address is what the proxy saw', async () => {
  const app = await testApp({ trustedProxies: 1 })
  const from = (seen: string) => ({ headers: { 'x-forwarded-for': seen } })
  for (let i = 0; i < 5; i++) {
    // Entries that a client made up do not help it.
    const { status } = await app.signIn('user101', wrong, from(`203.0.113.${i}, 198.51.100.1`))
    expect(status).toBe(401)
  }
  const statusFrom = async (seen: string) =>
    (await app.signIn('admin', undefined, from(seen))).status
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
  expect((await two.signIn('admin', undefined, header('198.51.100.1, 10.0.0.9'))).status).toBe(429)
  expect((await two.signIn('admin', undefined, header('198.51.100.2, 10.0.0.9'))).status).toBe(200)
  const none = await testApp()
  for (let i = 0; i < 5; i++) await none.signIn('user101', wrong, header(`198.51.100.${i}`))
  expect((await none.signIn('admin', undefined, header('198.51.100.9'))).status).toBe(429)
})

test('a successful sign-in adds no wait to an address with failures of others', async () => {
  const app = await testApp()
  await fail(app, 3)
  for (let i = 0; i < 2; i++) await app.signIn('admin', wrong)
  app.clock.now += 30_000
  for (let i = 0; i < 3; i++) expect((await app.signIn('tenantadmin')).status).toBe(200)
})

test('a clock that is put right after a jump ends the waits of the time between', async () => {
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
