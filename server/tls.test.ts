import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { createServer } from 'node:https'
import { createServer as createTcpServer, type Server } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterAll, expect, test } from 'vitest'
import type { Pbx } from './gateway/gateway.ts'
import { createGatewayApp } from './gateway/gateway-app.ts'
import { portOf } from './http/port-of.ts'
import { readSettings } from './settings.ts'
import { selfSigned } from './testing/test-certificate.ts'
import { readCertificate, readPbx } from './tls.ts'

const open: Server[] = []
afterAll(() => {
  for (const server of open) server.close()
})

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  open.push(server)
  return portOf(server)
}

/** The API's answer through a gateway to a PBX at this port, by https. */
async function through(port: number, options: Partial<Pbx>) {
  const app = createGatewayApp({
    pbx: {
      url: new URL(`https://127.0.0.1:${port}`),
      ca: undefined,
      isTlsUnchecked: false,
      ...options,
    },
    log: () => {},
    limits: { connectMs: 1000, answerMs: 20_000 },
  })
  const own = await listening(createHttpServer(getRequestListener(app.fetch)))
  const response = await fetch(`http://127.0.0.1:${own}/api/x`)
  return `${response.status} ${await response.text()}`
}

const pbxWith = (pair: { cert: string; key: string }) =>
  listening(createServer(pair, (_request, response) => response.end('passed')))

test('a certificate is trusted by its authority alone, unless none is to be checked', async () => {
  const pair = selfSigned('127.0.0.1')
  const port = await pbxWith(pair)
  expect(await through(port, {})).toMatch(/^502 .*not trusted here: PBX_CA_FILE/)
  expect(await through(port, { ca: pair.cert })).toBe('200 passed')
  expect(await through(port, { ca: selfSigned('127.0.0.1').cert })).toMatch(/^502 .*PBX_CA_FILE/)
  expect(await through(port, { isTlsUnchecked: true })).toBe('200 passed')
})

test('a certificate of another address is not trusted', async () => {
  const pair = selfSigned('192.0.2.1')
  expect(await through(await pbxWith(pair), { ca: pair.cert })).toMatch(/^502 .*ALTNAME/)
})

test('a PBX that takes the connection but no TLS is a 504', async () => {
  const port = await listening(createTcpServer((socket) => socket.on('error', () => {})))
  expect(await through(port, {})).toMatch(/^504 .*taken the connection within 1 s/)
})

test.each([
  [{ TLS_CERT: 'none.pem', TLS_KEY: 'none.pem' }, /^TLS_CERT: .*none\.pem/],
  [{ TLS_CERT: 'package.json', TLS_KEY: 'package.json' }, /^TLS_CERT: package\.json holds no PEM/],
  [{ PBX_URL: 'https://pbx.example.com', PBX_CA_FILE: 'none.pem' }, /^PBX_CA_FILE: .*none\.pem/],
])('%j ends the start in one line', (env, line) => {
  const settings = readSettings(env)
  expect(() => [readPbx(settings), readCertificate(settings)]).toThrow(line)
})
