import type { IncomingMessage } from 'node:http'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { requestHeaders } from '../gateway/gateway-headers.ts'
import { addressOf, networkOf } from './client-address.ts'

/** The client address that the server finds in X-Forwarded-For behind one trusted proxy. */
async function seen(forwarded: string): Promise<string> {
  const app = new Hono().get('/', (c) => c.text(addressOf(c, 1)))
  const bindings = { incoming: { socket: { remoteAddress: '192.0.2.1' } } }
  return (await app.request('/', { headers: { 'X-Forwarded-For': forwarded } }, bindings)).text()
}

/** The X-Forwarded-For header that the gateway passes on, behind one trusted proxy. */
const passedOn = (forwarded: string): string | string[] | undefined =>
  requestHeaders(
    {
      headers: { 'x-forwarded-for': forwarded },
      socket: { remoteAddress: '192.0.2.1' },
    } as unknown as IncomingMessage,
    1,
  )['x-forwarded-for']

test('uses the address that the trusted proxy saw, or its own if that is invalid', async () => {
  expect(await seen('6.6.6.6, 1.1.1.1')).toBe('1.1.1.1')
  expect(await seen('6.6.6.6,2001:db8::1 ')).toBe('2001:db8::1')
  expect(await seen('1.1.1.1, unknown')).toBe('192.0.2.1')
  expect(await seen('')).toBe('192.0.2.1')
})

// A parser that takes quadratic time would exceed the time limit of the test.
test.each([' ', ',', ' ,', '1', '1.', ':', '0:', '::', '%', '\t', 'f', '1.1.1.1,'])(
  'reads X-Forwarded-For of four million %j in one pass',
  async (part) => {
    const hostile = `x${part.repeat(4_000_000 / part.length)}x`
    expect(await seen(hostile)).toBe('192.0.2.1')
    expect(passedOn(hostile)).toBe('192.0.2.1')
  },
)

test('an IPv6 address stands for its network, an IPv4 address for itself', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe(networkOf('2001:db8:1:2::9'))
  expect(networkOf('2001:db8:1:2::')).not.toBe(networkOf('2001:db8:1:3::'))
  expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1')
  expect(networkOf('192.0.2.1')).not.toBe(networkOf('192.0.2.2'))
})
