import { expect, onTestFinished, test, vi } from 'vitest'
import { PASSWORD, testApp } from '../testing/test-app.ts'
import { scryptsOf } from '../testing/test-scrypt.ts'
import { MAX_STRANGERS, withHashing } from './passwords.ts'

/** Fills so many places of the password hashing queue. Returns a function that frees them. */
function takePlaces(count: number, user?: string): () => Promise<unknown> {
  const ends: (() => void)[] = []
  const others = Array.from({ length: count }, () =>
    withHashing(user, () => new Promise<void>((resolve) => ends.push(resolve))),
  )
  const leave = async () => {
    for (const end of ends.splice(0)) end()
    await Promise.all(others)
  }
  onTestFinished(() => void leave())
  return leave
}

test('a sign-in beyond the queue is a 503 that writes and hashes nothing', async () => {
  const app = await testApp()
  const leave = takePlaces(MAX_STRANGERS)
  const transactions = vi.spyOn(app.db, 'transaction')
  const hashes = await scryptsOf(async () => {
    const response = await app.signIn('tenantadmin')
    expect(response.status).toBe(503)
    expect(response.headers.get('Retry-After')).toBe('5')
  })
  expect(hashes).toEqual([])
  expect(transactions).not.toHaveBeenCalled()
  expect(await app.db.selectFrom('sign_in_failures').select('key').execute()).toEqual([])
  await leave()
  expect((await app.signIn('tenantadmin')).status).toBe(200)
})

test('unknown clients that fill the queue do not lock out known users', async () => {
  const app = await testApp()
  const first = await app.signIn('tenantadmin')
  const device = first.headers.get('set-cookie')?.split(';')[0] ?? ''
  const { access_token: token } = await first.json()
  takePlaces(MAX_STRANGERS)
  expect((await app.signIn('user101')).status).toBe(503)
  // The device is known for this user only.
  const options = { headers: { cookie: device } }
  expect((await app.signIn('user101', PASSWORD, options)).status).toBe(503)
  expect((await app.signIn('tenantadmin', PASSWORD, options)).status).toBe(200)
  const body = { old_password: PASSWORD, new_password: 'Another-password-7' }
  expect((await app.post('/api/user/password', { token, body })).status).toBe(200)
})

test('a known user can fill only their own queue', async () => {
  const app = await testApp()
  const device = async (account: 'tenantadmin' | 'user101') => {
    const { headers } = await app.signIn(account)
    return { headers: { cookie: headers.get('set-cookie')?.split(';')[0] ?? '' } }
  }
  const [own, other] = [await device('user101'), await device('tenantadmin')]
  const { id } = await app.db
    .selectFrom('users')
    .select('id')
    .where('username', '=', 'user101')
    .executeTakeFirstOrThrow()
  takePlaces(1, id)
  const waiting = Array.from({ length: 3 }, () => withHashing(id, async () => {}))
  expect((await app.signIn('user101', PASSWORD, own)).status).toBe(503)
  expect((await app.signIn('tenantadmin', PASSWORD, other)).status).toBe(200)
  void waiting
})
