import { expect, test } from 'vitest'
import { status } from '../../src/contract/status.ts'
import { addTenant } from '../store/tenant-store.ts'
import { testApp } from '../testing/test-app.ts'

test('counts the users of the tenant, and those of them who are signed in', async () => {
  const { get, tokenOf, clock } = await testApp()
  const token = await tokenOf('tenantadmin')
  await tokenOf('tenantadmin')
  const read = async (by: string) =>
    status.parse(await (await get('/api/tenant/status', { token: by })).json())
  expect(await read(token)).toMatchObject({
    licensed_users: 200,
    current_users: 2,
    online_users: 1,
  })
  await tokenOf('user101')
  expect((await read(token)).online_users).toBe(2)
  clock.now += 15 * 60 * 1000
  expect((await read(await tokenOf('admin'))).online_users).toBe(0)
})

test('makes up calls for the demo tenant alone', async () => {
  const { get, post, db, tokenOf, clock } = await testApp()
  await addTenant(db, '2', { domain: 'other.example' })
  const token = await tokenOf('admin')
  const { id } = await db
    .selectFrom('tenants')
    .select('id')
    .where('is_demo', '=', 1)
    .executeTakeFirstOrThrow()
  const callsOf = async (tenantId: string) => {
    await post(`/api/tenants/switch?id=${tenantId}`, { token })
    const { calls_in_24_hours } = await (await get('/api/tenant/status', { token })).json()
    return calls_in_24_hours
      .map(({ count }: { count: number }) => count)
      .filter((count: number) => count > 0)
  }
  expect(clock.now).toBe(Date.UTC(2026, 0, 1))
  expect((await callsOf(id)).length).toBeGreaterThan(7)
  expect(await callsOf('2')).toEqual([])
})
