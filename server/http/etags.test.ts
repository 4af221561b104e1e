import { expect, test } from 'vitest'
import { ENDPOINTS } from '../routes/all-endpoints.ts'
import { demoTenant } from '../store/demo-tenant.ts'
import { addTenant } from '../store/tenant-store.ts'
import { testApp, testAppAsAdmin } from '../testing/test-app.ts'
import { NEW_HOLIDAY } from '../testing/test-holiday.ts'

test('a save with If-Match succeeds on the current version, and is refused on an old one', async () => {
  const { get, post, token, read } = await testAppAsAdmin()
  const first = (await get('/api/tenant', { token })).headers.get('ETag') ?? ''
  expect(first).toMatch(/^"\d+-[\w-]{12}"$/)
  const saveOn = (tag: string, name: string) =>
    post('/api/tenant', { token, body: { name }, headers: { 'if-match': tag } })
  expect((await saveOn(first, 'One')).status).toBe(200)
  const refused = await saveOn(first, 'Two')
  expect(refused.status).toBe(412)
  expect((await refused.json()).errors).toEqual([
    { code: 'UNKNOWN', message: expect.stringContaining('saved first') },
  ])
  expect((await read()).name).toBe('One')
  const second = (await get('/api/tenant', { token })).headers.get('ETag')
  expect(second).not.toBe(first)
  expect((await saveOn(`"other", ${second}`, 'Three')).status).toBe(200)
  expect((await saveOn('*', 'Four')).status).toBe(200)
  expect((await saveOn(`W/${first}`, 'Five')).status).toBe(412)
  expect((await read()).name).toBe('Four')
})

test.each(['"a,*,b"', '"x", *', '', 'x'])('If-Match: %s is no version of it', async (tag) => {
  const { post, token, read } = await testAppAsAdmin()
  const save = { token, body: { name: 'New' }, headers: { 'if-match': tag } }
  expect((await post('/api/tenant', save)).status).toBe(412)
  expect((await read()).name).toBe(demoTenant.name)
})

test('of two saves at once on one version only one succeeds', async () => {
  const { get, post, token } = await testAppAsAdmin()
  const tag = (await get('/api/tenant', { token })).headers.get('ETag') ?? ''
  const save = (name: string) =>
    post('/api/tenant', { token, body: { name }, headers: { 'if-match': tag } })
  const statuses = (await Promise.all([save('a'), save('b')])).map(({ status }) => status)
  expect(statuses.sort()).toEqual([200, 412])
})

test.each<[string, string, object]>([
  ['/tenant', '/tenant', { log_retention: 9 }],
  ['/tenant/password_policy', '/tenant/password_policy', { min_length: 9 }],
  ['/tenant/custom_headers', '/tenant/custom_headers', { relay: [] }],
  ['/voicemail', '/voicemail', { min_seconds: 9 }],
  ['/tenant/balance', '/tenant/balance', { balance: 9 }],
  ['/holidays/ID', '/holidays/ID', { day_end: 9 }],
  ['/holidays/ID', '/holidays/ID/destroy', {}],
])(
  'If-Match of GET %s is held to by POST %s, and without it every version will do',
  async (of, to, body) => {
    const { get, post, token } = await testAppAsAdmin()
    const { id } = await (await post('/api/holidays', { token, body: NEW_HOLIDAY })).json()
    const read = () => get(`/api${of.replace('ID', id)}`, { token })
    const save = (headers = {}) => post(`/api${to.replace('ID', id)}`, { token, body, headers })
    const first = (await read()).headers.get('ETag') ?? ''
    // Another client's save, which changes only the version.
    const same = of === '/tenant/balance' ? { balance: 1 } : {}
    expect((await post(`/api${of.replace('ID', id)}`, { token, body: same })).status).toBe(200)
    const before = await read()
    expect(before.headers.get('ETag')).not.toBe(first)
    for (const tag of [first, `W/${before.headers.get('ETag')}`, '"x"']) {
      const refused = await save({ 'if-match': tag })
      expect([refused.status, (await refused.json()).errors[0].code]).toEqual([412, 'UNKNOWN'])
    }
    expect(await (await read()).json()).toEqual(await before.json())
    expect((await save({ 'if-match': before.headers.get('ETag') })).ok).toBe(true)
    if (!to.endsWith('destroy')) expect((await save()).status).toBe(200)
  },
)

test('an unchanged answer is a 304', async () => {
  const { get, token } = await testAppAsAdmin()
  for (const path of ['/api/tenant', '/api/auth/user']) {
    const tag = (await get(path, { token })).headers.get('ETag') ?? ''
    expect(tag).toMatch(/^".+"$/)
    const again = await get(path, { token, headers: { 'if-none-match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  }
})

test('every GET of one resource has an ETag', async () => {
  const { get, post, token } = await testAppAsAdmin()
  const { id } = await (await post('/api/holidays', { token, body: NEW_HOLIDAY })).json()
  const paths = ENDPOINTS.filter(
    ({ method, status, answer }) => method === 'GET' && status === 200 && answer,
  ).map(({ path }) => path.replace(':id', id))
  // Lists, and answers that change as time passes.
  const without = ['/tenants', '/tenant/balance/recharges', '/tenant/open', '/audit_logs']
  for (const path of paths.filter((one) => !without.includes(one))) {
    const response = await get(`/api${path}`, { token })
    expect([response.status, response.headers.get('ETag')], path).toEqual([
      200,
      expect.stringMatching(/^"[\w-]+"$/),
    ])
  }
})

test('the same version number of another tenant has another ETag', async () => {
  const { db, get, post, tokenOf } = await testApp()
  await addTenant(db, 'other', { ...demoTenant, domain: 'other.example' })
  const { id } = await db
    .selectFrom('tenants')
    .select('id')
    .where('id', '<>', 'other')
    .executeTakeFirstOrThrow()
  const token = await tokenOf('admin')
  await post(`/api/tenants/switch?id=${id}`, { token })
  const tag = (await get('/api/tenant', { token })).headers.get('ETag') ?? ''
  await post('/api/tenants/switch?id=other', { token })
  expect((await get('/api/tenant', { token, headers: { 'if-none-match': tag } })).status).toBe(200)
  const save = { token, body: { name: 'Wrong' }, headers: { 'if-match': tag } }
  expect((await post('/api/tenant', save)).status).toBe(412)
})

test('a list of holidays is never older than the last change', async () => {
  const { get, post, token } = await testAppAsAdmin()
  const names = async () =>
    (await (await get('/api/holidays?top=3', { token })).json()).items.map(
      ({ name }: { name: string }) => name,
    )
  const body = { name: 'a', region: 'GBR', consecutive: false, every_year: true }
  const { id } = await (await post('/api/holidays', { token, body })).json()
  expect(await names()).toEqual(['a'])
  await post(`/api/holidays/${id}`, { token, body: { name: 'b' } })
  expect([await names(), await names()]).toEqual([['b'], ['b']])
  await post(`/api/holidays/${id}/destroy`, { token })
  expect(await names()).toEqual([])
})
