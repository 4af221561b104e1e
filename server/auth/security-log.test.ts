import { expect, test } from 'vitest'
import { PASSWORD, testApp } from '../testing/test-app.ts'

async function watched() {
  const app = await testApp()
  const users = await app.db.selectFrom('users').select(['id', 'username']).execute()
  const idOf = (name: string) => users.find(({ username }) => username === name)?.id
  /** The events since the last call. */
  const events = () => {
    const found = app.lines.splice(0).filter(({ security }) => security !== undefined)
    for (const { address, request_id } of found) {
      expect([address, typeof request_id]).toEqual(['192.0.2.1', 'string'])
    }
    return found.map(({ security, outcome, user_id }) => [security, outcome, user_id])
  }
  return { ...app, idOf, events }
}

test('the log tells who signed in, who failed, and who was limited', async () => {
  const { signIn, post, events, idOf } = await watched()
  await signIn('user101')
  await signIn('user101', 'my mistyped secret')
  await post('/api/auth/sign_in', { body: { username: 'my-secret', password: 'x' } })
  const user = idOf('user101')
  expect(events()).toEqual([
    ['sign_in', 'ok', user],
    ['sign_in', 'failed', user],
    ['sign_in', 'failed', undefined],
  ])
  for (let i = 0; i < 5; i++) await signIn('user101', 'wrong')
  expect(events().at(-1)).toEqual(['sign_in', 'limited', user])
})

test('logs changes of rights and rejected requests', async () => {
  const { tokensOf, post, get, events, idOf, db } = await watched()
  const admin = await tokensOf('admin')
  const tokens = await tokensOf('user101')
  const token = tokens.access_token
  const { id } = await db.selectFrom('tenants').select('id').executeTakeFirstOrThrow()
  events()
  await get('/api/tenants', { token })
  await post(`/api/tenants/switch?id=${id}`, { token: admin.access_token })
  const change = { old_password: PASSWORD, new_password: 'An 0ther good one!' }
  await post('/api/user/password', { token, body: { ...change, old_password: 'wrong' } })
  await post('/api/user/password', { token, body: change })
  await post('/api/auth/refresh_token', { body: { refresh_token: `${tokens.refresh_token}x` } })
  await post('/api/auth/refresh_token', { body: { refresh_token: 'nobody.knows' } })
  await post('/api/auth/sign_out', { token: admin.access_token })
  const user = idOf('user101')
  expect(events()).toEqual([
    ['access', 'refused', user],
    ['tenant_switch', 'ok', idOf('admin')],
    ['password_change', 'failed', user],
    ['password_change', 'ok', user],
    ['refresh', 'refused', user],
    ['refresh', 'refused', undefined],
    ['sign_out', 'ok', idOf('admin')],
  ])
})

test('logs no secret and no typed name', async () => {
  const app = await watched()
  const tokens = await app.tokensOf('user101')
  const typed = 'typed-into-the-wrong-field'
  await app.post('/api/auth/sign_in', { body: { username: typed, password: typed } })
  await app.signIn('user101', 'mistyped')
  await app.post('/api/auth/refresh_token', { body: tokens })
  const text = JSON.stringify(app.lines)
  const secrets = [PASSWORD, typed, 'mistyped', tokens.access_token, tokens.refresh_token]
  for (const secret of secrets) expect(text).not.toContain(secret)
})
