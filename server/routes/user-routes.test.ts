import { expect, test } from 'vitest'
import { testApp } from '../testing/test-app.ts'

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
