import { expect, test } from 'vitest'
import { createFaultInjection } from '../fault-injection.ts'
import { createGatewayApp } from '../gateway/gateway-app.ts'
import { ENDPOINTS } from '../routes/all-endpoints.ts'
import { testApp } from '../testing/test-app.ts'

const PBX = { url: new URL('http://127.0.0.1:1'), ca: undefined, isTlsUnchecked: false }

/** Headers that a browser sends with a POST, and whether the server accepts it. */
const SENT: [string, Record<string, string>, boolean][] = [
  ['no browser', {}, true],
  ['the own page', { host: 'pbx.example:8887', origin: 'http://pbx.example:8887' }, true],
  ['the own page behind TLS', { host: 'pbx.example', origin: 'https://pbx.example' }, true],
  ['the own page, in capitals', { host: 'PBX.example', origin: 'http://pbx.example' }, true],
  ['a page by name of another host', { host: 'pbx.example', origin: 'http://evil.example' }, false],
  ['a page at another port', { host: 'pbx.example', origin: 'http://pbx.example:81' }, false],
  ['a sandboxed page', { host: 'pbx.example', origin: 'null' }, false],
  ['something unreadable', { host: 'pbx.example', origin: '/' }, false],
  ['a page of the same site', { host: 'pbx.example', 'sec-fetch-site': 'same-site' }, false],
  ['a page of another site', { host: 'pbx.example', 'sec-fetch-site': 'cross-site' }, false],
  [
    'the own page, behind a proxy that changes Host',
    { host: 'inner', origin: 'https://pbx.example', 'sec-fetch-site': 'same-origin' },
    true,
  ],
  [
    'a forwarded host that nobody is trusted to tell',
    { host: 'pbx.example', origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' },
    false,
  ],
]

test.each(SENT)('every POST from %s: %j goes through: %s', async (_name, headers, isTaken) => {
  const faultInjection = createFaultInjection()
  const { app } = await testApp({ faultInjection })
  const gateway = createGatewayApp({ pbx: PBX, log: () => {} })
  const posts = ENDPOINTS.filter(({ method }) => method === 'POST').map(({ path }) => `/api${path}`)
  for (const path of [...posts, '/test/fault', '/test/clock', '/test/expire']) {
    const { status } = await app.request(path, { method: 'POST', headers })
    expect(status === 403, path).toBe(!isTaken)
  }
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const { status } = await gateway.request('/api/x', { method, headers })
    expect(status === 403, method).toBe(!isTaken)
  }
})

test('the host that a trusted proxy saw, or one that is set, may post', async () => {
  const post = async (options: Parameters<typeof testApp>[0], headers: Record<string, string>) => {
    const { app } = await testApp(options)
    return (await app.request('/api/tenant', { method: 'POST', headers })).status
  }
  const headers = { host: '127.0.0.1', origin: 'https://pbx.example' }
  const forwarded = { ...headers, 'x-forwarded-host': 'pbx.example' }
  expect(await post({ trustedProxies: 1 }, forwarded)).toBe(401)
  expect(await post({ hosts: ['pbx.example'] }, headers)).toBe(401)
  expect(await post({ hosts: ['other.example'] }, headers)).toBe(403)
})

test.each([
  ['127.0.0.1:8887', true],
  ['[::1]:8887', true],
  ['192.0.2.7', true],
  ['localhost:8887', true],
  ['Console.example.com', true],
  ['console.example.com:443', true],
  ['evil.example', false],
  ['evil.example:8887', false],
  ['127.0.0.1.evil.example', false],
  ['', false],
])('with HOSTS=console.example.com, Host: %s is answered: %s', async (host, isKnown) => {
  const hosts = ['console.example.com']
  const { app } = await testApp({ hosts })
  const gateway = createGatewayApp({ pbx: PBX, log: () => {}, hosts })
  for (const path of ['/healthz', '/api/openapi.json', '/api/tenant', '/']) {
    for (const server of [app, gateway]) {
      const { status } = await server.request(path, { headers: { host } })
      expect(status === 421, path).toBe(!isKnown)
    }
  }
})

test('without HOSTS any name is answered', async () => {
  const { app } = await testApp()
  expect((await app.request('/healthz', { headers: { host: 'any.example' } })).status).toBe(200)
})
