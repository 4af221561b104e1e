import { expect, test } from 'vitest'
import { changePassword } from './set-password.ts'
import { testApp } from './testing/test-app.ts'

const NEW = 'a new password'
const statusOf = async (response: Promise<Response>) => (await response).status

test('sets a password and ends every session of its user, and no other', async () => {
  const app = await testApp()
  const own = await app.tokensOf('tenantadmin')
  const other = await app.tokenOf('user101')
  await changePassword(app.db, 'tenantadmin@Demo.example', NEW)
  expect(await statusOf(app.get('/api/user', { token: own.access_token }))).toBe(401)
  expect(await statusOf(app.post('/api/auth/refresh_token', { body: own }))).toBe(401)
  expect(await statusOf(app.get('/api/user', { token: other }))).toBe(200)
  expect(await statusOf(app.signIn('tenantadmin'))).toBe(401)
  expect(await statusOf(app.signIn('tenantadmin', NEW))).toBe(200)
})

test('a password that was printed must be changed before anything else', async () => {
  const app = await testApp()
  await changePassword(app.db, 'admin', NEW, true)
  const { access_token: token } = await (await app.signIn('admin', NEW)).json()
  expect(await statusOf(app.get('/api/tenants', { token }))).toBe(403)
})

test.each([
  ['nobody', NEW, 'Account not found: nobody'],
  ['tenantadmin', NEW, 'Account not found: tenantadmin'],
  ['admin', 'x'.repeat(7), 'takes one account'],
  ['admin', 'x'.repeat(257), 'takes one account'],
  ['', NEW, 'takes one account'],
])('%s with the password %s is refused', async (account, password, message) => {
  const { db, signIn } = await testApp()
  await expect(changePassword(db, account, password)).rejects.toThrow(message)
  expect(await statusOf(signIn('admin'))).toBe(200)
})
