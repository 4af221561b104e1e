import { expect, test } from 'vitest'
import { demoTenant } from '../store/demo-tenant.ts'
import { addTenant } from '../store/tenants.ts'
import { fieldsOf, testApp } from '../test-app.ts'

async function severalTenants() {
  const app = await testApp()
  await addTenant(app.db, '2', { domain: 'acme.example', name: 'Acme' })
  await addTenant(app.db, '3', { domain: 'zulu.example', name: 'Zulu' })
  const token = await app.tokenOf('admin')
  const list = async (query = '') => (await app.get(`/api/tenants${query}`, { token })).json()
  return { ...app, token, list }
}

test('are listed, filtered and searched', async () => {
  const { list } = await severalTenants()
  const { count, items } = await list()
  expect(count).toBe(3)
  expect(items.map(({ name }: { name: string }) => name)).toEqual(['Acme', 'Demo Company', 'Zulu'])
  expect(items[0]).toEqual({ id: '2', name: 'Acme', domain: 'acme.example' })
  expect((await list('?search=zulu.ex')).items).toEqual([expect.objectContaining({ id: '3' })])
  expect((await list("?filter=name eq 'Acme'&top=1")).count).toBe(1)
})

test('the session works on the tenant that it switched to, and stays there', async () => {
  const { post, token, tenant, list } = await severalTenants()
  expect((await post('/api/tenants/switch?id=3', { token })).status).toBe(200)
  expect(await tenant(token)).toMatchObject({ id: '3', name: 'Zulu' })
  expect(
    (
      await post('/api/tenant', {
        token,
        body: {
          name: 'Abc',
          domain: 'a.example',
          timezone: 'UTC',
          currency: 'EUR',
          region: 'DEU',
        },
      })
    ).status,
  ).toBe(200)
  expect((await list()).items[0]).toEqual({ id: '3', name: 'Abc', domain: 'a.example' })
  const demo = (await list('?search=demo')).items[0]
  expect((await post(`/api/tenants/switch?id=${demo.id}`, { token })).status).toBe(200)
  expect((await tenant(token)).name).toBe(demoTenant.name)
})

test.each(['?id=nope', '?id=', ''])('%j is no tenant to switch to', async (query) => {
  const { post, token } = await severalTenants()
  const response = await post(`/api/tenants/switch${query}`, { token })
  expect(response.status).toBe(400)
  expect(await fieldsOf(response)).toEqual(['id'])
})
