import { Validator } from '@seriousme/openapi-schema-validator'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ENDPOINTS } from '../routes/all-endpoints.ts'
import { isPostgres } from '../store/database.ts'
import { testApp } from '../testing/test-app.ts'
import { expectDocumented } from '../testing/test-documented.ts'
import { openApi } from './openapi.ts'

test('is valid OpenAPI 3.1', async () => {
  const { get } = await testApp()
  const validator = new Validator()
  const result = await validator.validate(await (await get('/api/openapi.json')).json())
  expect(result.errors ?? []).toEqual([])
  expect([result.valid, validator.version]).toEqual([true, '3.1'])
})

test('says which headers a request takes, what an upload carries, and that a tenant has an avatar', () => {
  const { paths } = openApi(ENDPOINTS)
  const posts = (path: string) => paths[path]?.post
  const headers = (...names: string[]) => ({
    parameters: expect.arrayContaining(
      names.map((name) => expect.objectContaining({ name, in: 'header' })),
    ),
  })
  expect(posts('/holidays/{id}/destroy')).toMatchObject(headers('If-Match'))
  expect(posts('/blobs/uploads/{id}/append')).toMatchObject({
    ...headers('PortSIP-Upload-Token', 'Content-Range'),
    requestBody: { content: { 'application/octet-stream': {} } },
  })
  const properties = { avatar_file_id: expect.anything() }
  expect(posts('/tenant')).toMatchObject({
    ...headers('If-Match'),
    requestBody: { content: { 'application/json': { schema: { properties } } } },
  })
})

test('its examples match its schemas', async () => {
  const described = ENDPOINTS.filter(({ example }) => example)
  expect(described.length).toBeGreaterThan(10)
  for (const { method, path, status, example } of described) {
    await expectDocumented(method, `/api${path}`, Response.json(example, { status }))
  }
})

test('can be read in a browser, under a policy that loads nothing', async () => {
  const { get } = await testApp()
  const response = await get('/api/docs')
  const text = await response.text()
  for (const path of Object.keys(openApi(ENDPOINTS).paths)) expect(text).toContain(`/api${path}`)
  expect(text).not.toMatch(/<(?:script|link|img|iframe)\b|(?:src|href)=.?https?:/)
  expect(response.headers.get('Content-Security-Policy')).toMatch(
    /^default-src 'none'; style-src 'nonce-[^']+'; frame-ancestors 'none'$/,
  )
})

/** Values that a faulty or malicious client may send. */
const bad = fc.oneof(
  fc.constantFrom(null, '', ' ', '\0', '\ud800', "' or 1=1 --", '%', '__proto__', 'x'.repeat(5000)),
  fc.constantFrom(0, -1, -0, 1.5, 1e308, 2 ** 31, 2 ** 53, true, [], {}, [[]], [null], [{}]),
  fc.jsonValue(),
)

test('thousands of bad requests made from it are never a 5xx', async () => {
  const { call, tokenOf, db } = await testApp()
  const tokens = { admin: await tokenOf('admin'), tenantadmin: await tokenOf('tenantadmin') }
  const calls = Object.entries(openApi(ENDPOINTS).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      path,
      method,
      ...operation,
    })),
  )
  const one = fc.constantFrom(...calls).chain(({ path, method, parameters, requestBody }) => {
    const fields = Object.keys(requestBody?.content['application/json']?.schema.properties ?? {})
    const named = (where: string) => parameters.filter((one) => one.in === where)
    return fc.record({
      method: fc.constant(method.toUpperCase()),
      path: fc
        .record(Object.fromEntries(named('path').map(({ name }) => [name, bad] as const)))
        .map((values: Record<string, unknown>) =>
          path.replaceAll(/\{(\w+)\}/g, (_, name) => encode(values[name])),
        ),
      query: fc
        .record(Object.fromEntries(named('query').map(({ name }) => [name, bad])), {
          requiredKeys: [],
        })
        .map((values) => Object.entries(values).map(([name, value]) => `${name}=${encode(value)}`)),
      headers: fc.record(
        Object.fromEntries(
          named('header').map(({ name }) => [name, fc.oneof(bad.map(encode), fc.constant('*'))]),
        ),
      ),
      body: fc.oneof(
        {
          weight: 4,
          arbitrary: fc.record(Object.fromEntries(fields.map((name) => [name, bad])), {
            requiredKeys: [],
          }),
        },
        bad,
      ),
      account: fc.constantFrom('admin' as const, 'tenantadmin' as const),
    })
  })
  await fc.assert(
    fc.asyncProperty(one, async ({ method, path, query, headers, body, account }) => {
      const url = `/api${path}?${query.join('&')}`
      const options = {
        // Sign out in a session of its own: later requests with the shared one would all get a 401.
        token: path === '/auth/sign_out' ? await tokenOf(account) : tokens[account],
        headers,
        // Failed sign-ins lock their address, so use another one than the other requests.
        ...(path.startsWith('/auth/') && { address: '192.0.2.1' }),
        ...(method === 'POST' && { body: JSON.stringify(body) }),
      }
      const { status } = await call(method, url, options)
      expect(status, `${method} ${url} ${JSON.stringify(body)}`).toBeLessThan(500)
    }),
    // Most are refused before they reach the database, and on PostgreSQL each takes several times
    // as long.
    { numRuns: isPostgres(db) ? 1000 : 3000 },
  )
}, 180_000)

const encode = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return encodeURIComponent(text.toWellFormed()) || 'x'
}
