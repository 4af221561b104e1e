import { expect, test } from 'vitest'
import { PASSWORD, testApp } from './testing/test-app.ts'

const MIB = 1024 * 1024

test('health and readiness answer without a session', async () => {
  const { get } = await testApp()
  expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' })
  expect(await (await get('/readyz')).json()).toEqual({ status: 'ready' })
})

test('is not ready without its database', async () => {
  const { get, db } = await testApp()
  await db.destroy()
  expect((await get('/healthz')).status).toBe(200)
  const response = await get('/readyz')
  expect(response.status).toBe(503)
  expect((await response.json()).errors[0].message).toBe('The database isn’t answering')
})

test('an unforeseen error is logged with its stack under the id that the client got', async () => {
  const { get, db, lines, tokenOf } = await testApp()
  const token = await tokenOf('admin')
  await db.destroy()
  const response = await get('/api/tenant', { token })
  expect(response.status).toBe(500)
  const request_id = response.headers.get('x-request-id')
  const message = `Something went wrong on the server (request ${request_id})`
  expect(await response.json()).toEqual({ errors: [{ code: 'UNKNOWN', message }] })
  expect(lines.slice(-2)).toEqual([
    { request_id, error: expect.stringMatching(/^Error: driver has already been destroyed\n/) },
    expect.objectContaining({ request_id, status: 500 }),
  ])
})

test('an unknown path and a wrong method answer in the shape of an error', async () => {
  const { get, call } = await testApp()
  for (const path of ['/api', '/api/nope', '/api/auth', '/elsewhere']) {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect((await response.json()).errors).toHaveLength(1)
  }
  const response = await call('PUT', '/api/tenant')
  expect(response.status).toBe(405)
  expect(response.headers.get('Allow')).toBe('GET, HEAD, POST')
  expect((await response.json()).errors[0].message).toBe('Use GET, HEAD, POST here')
})

test.each(['{"name":', '', 'name=x', '{"a":1}}'])('%j is malformed: 400', async (body) => {
  const { post, tokenOf } = await testApp()
  const token = await tokenOf('tenantadmin')
  for (const path of ['/api/tenant', '/api/auth/sign_in', '/api/auth/refresh_token']) {
    const response = await post(path, { token, body })
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({
      errors: [{ code: 'VALIDATE_FAILED', message: 'The body must be valid JSON' }],
    })
  }
})

test('JSON nested without end is a 400', async () => {
  const { post, tokenOf, tenant } = await testApp()
  const token = await tokenOf('tenantadmin')
  const before = await tenant(token)
  const body = `{"deep":${'['.repeat(500_000)}${']'.repeat(500_000)}}`
  expect((await post('/api/tenant', { token, body })).status).toBe(400)
  expect(await tenant(token)).toEqual(before)
})

test.each([
  ['U+0000', '{"name":"a\\u0000b"}'],
  ['half of a character', '{"web":{"x":["\\ud800"]}}'],
  ['a name of half a character', '{"\\udc00":1}'],
  ['bytes that are no UTF-8', new Uint8Array([...Buffer.from('{"name":"'), 0xff, 0x22, 0x7d])],
])('a body with %s is a 400 and changes nothing', async (_, body) => {
  const { post, tokenOf, tenant } = await testApp()
  const token = await tokenOf('tenantadmin')
  const before = await tenant(token)
  expect((await post('/api/tenant', { token, body })).status).toBe(400)
  expect(await tenant(token)).toEqual(before)
})

test('a body over 1 MiB is a 413 and changes nothing, with its length announced or not', async () => {
  const { post, tokenOf, tenant } = await testApp()
  const token = await tokenOf('tenantadmin')
  const before = await tenant(token)
  const body = JSON.stringify({ name: 'New', padding: 'x'.repeat(MIB) })
  const announced = { headers: { 'content-length': String(body.length) } }
  for (const options of [{}, announced]) {
    const response = await post('/api/tenant', { token, body, ...options })
    expect(response.status).toBe(413)
    expect((await response.json()).errors[0].code).toBe('VALIDATE_FAILED')
  }
  expect(await tenant(token)).toEqual(before)
})

test('a body of just 1 MiB is read', async () => {
  const { post, tokenOf } = await testApp()
  const token = await tokenOf('tenantadmin')
  const body = '{"name":""}'.padEnd(MIB)
  expect((await post('/api/tenant', { token, body })).status).toBe(400)
})

test('a page of another site cannot post', async () => {
  const { post } = await testApp()
  const body = { username: 'admin', password: PASSWORD }
  for (const [site, status] of [
    ['cross-site', 403],
    ['same-site', 403],
    ['same-origin', 200],
  ] as const) {
    const headers = { 'sec-fetch-site': site }
    expect((await post('/api/auth/sign_in', { body, headers })).status).toBe(status)
  }
})

test.each(['/api/tenant', '/api/nope', '/healthz'])(
  '%s says how it may be used, also when it fails',
  async (path) => {
    const { get } = await testApp()
    expect(Object.fromEntries((await get(path)).headers)).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cross-origin-opener-policy': 'same-origin',
      'x-request-id': expect.any(String),
      ...(path.startsWith('/api') && { 'cache-control': 'no-store' }),
    })
  },
)

test('every request of the API is one record, without query, token, password or body', async () => {
  const { get, post, lines, signIn } = await testApp()
  const tokens = await (await signIn('tenantadmin')).json()
  const token = tokens.access_token
  await get('/api/tenant?access_token=secret-in-query', { token })
  await post('/api/tenant', { token, body: { cdr_event: { token: 'secret-key' } } })
  await post('/api/auth/sign_in', { body: `{"password":"secret-in-bad-json"` })
  await get('/healthz')
  const requests = lines.filter(({ security }) => security === undefined)
  expect(requests).toEqual([
    expect.objectContaining({ method: 'POST', path: '/api/auth/sign_in', status: 200 }),
    expect.objectContaining({ method: 'GET', path: '/api/tenant', status: 200 }),
    expect.objectContaining({ method: 'POST', path: '/api/tenant', status: 200 }),
    expect.objectContaining({ method: 'POST', path: '/api/auth/sign_in', status: 400 }),
  ])
  for (const line of requests) {
    expect(Object.keys(line)).toEqual(['request_id', 'method', 'path', 'status', 'ms'])
  }
  const text = JSON.stringify(lines)
  for (const secret of [PASSWORD, token, tokens.refresh_token, 'secret']) {
    expect(text).not.toContain(secret)
  }
})
