import { expect, test } from 'vitest'
import { demoTenant } from '../store/demo-tenant.ts'
import { addTenant } from '../store/tenant-store.ts'
import { fieldsOf, testApp } from '../testing/test-app.ts'

async function severalTenants() {
  const app = await testApp()
  await addTenant(app.db, '2', { ...demoTenant, domain: 'acme.example', name: 'Acme' })
  await addTenant(app.db, '3', { ...demoTenant, domain: 'zulu.example', name: 'Zulu' })
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

test('a renewed session stays on its tenant, another session of the same user does not go there', async () => {
  const { post, tokensOf, tenant, get } = await severalTenants()
  const [one, other] = [await tokensOf('admin'), await tokensOf('admin')]
  await post('/api/tenants/switch?id=2', { token: one.access_token })
  const renewed = await (await post('/api/auth/refresh_token', { body: one })).json()
  expect((await tenant(renewed.access_token)).id).toBe('2')
  expect((await get('/api/tenant', { token: other.access_token })).status).toBe(400)
})

test('a save that began before its session was switched stays with the tenant that it was for', async () => {
  const { post, token, tenant } = await severalTenants()
  await post('/api/tenants/switch?id=2', { token })
  const [saved] = await Promise.all([
    post('/api/tenant', { token, body: { website: 'https://two.example' } }),
    post('/api/tenants/switch?id=3', { token }),
  ])
  expect(saved.status).toBe(200)
  const sites = []
  for (const id of ['2', '3']) {
    await post(`/api/tenants/switch?id=${id}`, { token })
    sites.push((await tenant(token)).website)
  }
  expect(sites).toEqual(['https://two.example', demoTenant.website])
})

test.each([
  ['?skip=1&top=1', ['Demo Company']],
  ['?orderby=domain desc', ['Zulu', 'Demo Company', 'Acme']],
  ["?filter=startswith(domain,'a') or id eq '3'", ['Acme', 'Zulu']],
  ["?$filter=tolower(name) in ('acme', 'zulu')&$orderby=toupper(domain) desc", ['Zulu', 'Acme']],
  ["?$filter=startswith(domain,'demo.')", ['Demo Company']],
  ["?search=acme&filter=not contains(name,'A')", []],
])('%s gives %j', async (query, names) => {
  const { list } = await severalTenants()
  expect((await list(query)).items.map(({ name }: { name: string }) => name)).toEqual(names)
})

test.each(['top=101', 'skip=-1', 'orderby=version', "filter=data eq 'x'", 'filter=is_demo eq 1'])(
  '%s is refused',
  async (query) => {
    const { get, token } = await severalTenants()
    const response = await get(`/api/tenants?${query}`, { token })
    expect(response.status).toBe(400)
    expect(await fieldsOf(response)).toEqual([query.split('=')[0]])
  },
)
