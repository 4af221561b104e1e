import { describe, expect, test } from 'vitest'
import { fieldsOf, PASSWORD, testApp } from '../../testing/test-app.ts'

test.each([
  ['admin', 'SystemAdmin', ''],
  ['tenantadmin', 'Admin', '100'],
  ['user101', 'StandardUser', '101'],
] as const)('%s reads their own account', async (account, role, extension_number) => {
  const { get, tokenOf } = await testApp()
  const response = await get('/api/user', { token: await tokenOf(account) })
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({
    id: expect.any(String),
    name: account,
    email: `${account}@demo.example`,
    display_name: expect.any(String),
    role,
    enabled: true,
    extension_number,
  })
})

describe('POST /user/password', () => {
  const NEW = 'Tr0ub4dor&Horse'

  async function changing() {
    const app = await testApp()
    const token = await app.tokenOf('user101')
    const change = (old_password: string, new_password: string) =>
      app.post('/api/user/password', { token, body: { old_password, new_password } })
    return { ...app, token, change }
  }

  test('changes the password and ends the other sessions', async () => {
    const { change, get, token, tokenOf, signIn } = await changing()
    const other = await tokenOf('user101')
    expect((await change(PASSWORD, NEW)).status).toBe(200)
    expect((await get('/api/user', { token })).status).toBe(200)
    expect((await get('/api/user', { token: other })).status).toBe(401)
    expect((await signIn('user101')).status).toBe(401)
    expect((await signIn('user101', NEW)).status).toBe(200)
  })

  test('refuses a wrong password, and one that breaks the policy, by its field', async () => {
    const { change, signIn } = await changing()
    expect(await fieldsOf(await change('wrong', NEW))).toEqual(['old_password'])
    expect(await fieldsOf(await change(PASSWORD, 'user101'))).toEqual(['new_password'])
    expect(await fieldsOf(await change(PASSWORD, ''))).toEqual(['new_password'])
    expect((await signIn('user101')).status).toBe(200)
  })

  test('counts wrong passwords as a sign-in does', async () => {
    const { change } = await changing()
    const statuses: number[] = []
    for (let i = 0; i < 6; i++) statuses.push((await change('wrong', NEW)).status)
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429])
  })
})
