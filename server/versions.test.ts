import { expect, test } from 'vitest'
import { testAppAsAdmin } from './test-app.ts'

test('a save with If-Match is taken while the version stands, and refused once it is gone', async () => {
  const { get, post, token, read } = await testAppAsAdmin()
  const first = (await get('/api/tenant', { token })).headers.get('ETag') ?? ''
  expect(first).toMatch(/^"\d+-[\w-]{12}"$/)
  const saveOn = (tag: string, name: string) =>
    post('/api/tenant', { token, body: { name }, headers: { 'if-match': tag } })
  expect((await saveOn(first, 'One')).status).toBe(200)
  const refused = await saveOn(first, 'Two')
  expect(refused.status).toBe(412)
  expect((await refused.json()).errors).toEqual([
    { code: 'UNKNOWN', message: expect.stringContaining('in the meantime') },
  ])
  expect((await read()).name).toBe('One')
  const second = (await get('/api/tenant', { token })).headers.get('ETag')
  expect(second).not.toBe(first)
  expect((await saveOn(`"other", ${second}`, 'Three')).status).toBe(200)
  expect((await saveOn('*', 'Four')).status).toBe(200)
  expect((await saveOn(`W/${first}`, 'Five')).status).toBe(412)
  expect((await read()).name).toBe('Four')
})

test('of two saves at once on one version only one is taken', async () => {
  const { get, post, token } = await testAppAsAdmin()
  const tag = (await get('/api/tenant', { token })).headers.get('ETag') ?? ''
  const save = (name: string) =>
    post('/api/tenant', { token, body: { name }, headers: { 'if-match': tag } })
  const statuses = (await Promise.all([save('a'), save('b')])).map(({ status }) => status)
  expect(statuses.sort()).toEqual([200, 412])
})

test('what has not changed since is not sent again', async () => {
  const { get, token } = await testAppAsAdmin()
  for (const path of ['/api/tenant', '/api/auth/user']) {
    const tag = (await get(path, { token })).headers.get('ETag') ?? ''
    expect(tag).toMatch(/^".+"$/)
    const again = await get(path, { token, headers: { 'if-none-match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  }
})
