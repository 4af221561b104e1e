import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer as createHttpServer, type IncomingMessage } from 'node:http'
import { createServer, get } from 'node:https'
import { createServer as createTcpServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ConnectionOptions, connect } from 'node:tls'
import { getRequestListener } from '@hono/node-server'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import type { Pbx } from './gateway/gateway.ts'
import { createGatewayApp } from './gateway/gateway-app.ts'
import { portOf } from './http/port-of.ts'
import { serve } from './serve.ts'
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

/** The API's answer through a gateway to a PBX at this port, over https. */
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

test('trusts only certificates of the given authority, unless checks are off', async () => {
  const pair = selfSigned('127.0.0.1')
  const port = await pbxWith(pair)
  expect(await through(port, {})).toMatch(/^502 .*isn’t trusted. Set PBX_CA_FILE/)
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
  expect(await through(port, {})).toMatch(/^504 .*accepted the connection within 1 s/)
})

/** What a client may offer, and whether the server accepts it. */
const PROTOCOLS: [string, ConnectionOptions, boolean][] = [
  ['TLS 1.3', { minVersion: 'TLSv1.3' }, true],
  ['TLS 1.2', { maxVersion: 'TLSv1.2' }, true],
  ['TLS 1.2 with CBC', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA256' }, false],
  ['TLS 1.2 with SHA-1', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES256-SHA' }, false],
  [
    'TLS 1.1',
    { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
    false,
  ],
]

test('the server accepts only modern TLS, and tells browsers to keep using https', async () => {
  const { cert, key } = selfSigned('127.0.0.1')
  const folder = await mkdtemp(join(tmpdir(), 'tls-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const [TLS_CERT, TLS_KEY] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  await Promise.all([writeFile(TLS_CERT, cert), writeFile(TLS_KEY, key)])
  const PBX_URL = 'http://127.0.0.1:1'
  const settings = readSettings({ TLS_CERT, TLS_KEY, PBX_URL, PORT: '0' })
  const { server } = await serve({ settings, consoleDirectory: undefined, log: () => {} })
  open.push(server)
  const address = { host: '127.0.0.1', port: portOf(server), ca: cert }
  for (const [name, options, isTaken] of PROTOCOLS) {
    const socket = connect({ ...address, ...options }).on('error', () => {})
    const taken = once(socket, 'secureConnect').then(
      () => true,
      () => false,
    )
    expect(await taken, name).toBe(isTaken)
    socket.destroy()
  }
  // The certificate isn't for the name in Host, so don't check it.
  const unchecked = { agent: false, checkServerIdentity: () => undefined } as const
  const headersFor = async (Host: string) => {
    const asked = get({ ...address, path: '/healthz', headers: { Host }, ...unchecked }).on(
      'error',
      () => {},
    )
    const [answer]: IncomingMessage[] = await once(asked, 'response')
    answer?.resume()
    return answer?.headers['strict-transport-security']
  }
  expect(await headersFor('127.0.0.1')).toBe('max-age=31536000')
  expect(await headersFor('localhost')).toBe(undefined)
})

test.each([
  [{ TLS_CERT: 'none.pem', TLS_KEY: 'none.pem' }, /^TLS_CERT: .*none\.pem/],
  [{ TLS_CERT: 'package.json', TLS_KEY: 'package.json' }, /^TLS_CERT: package\.json holds no PEM/],
  [{ PBX_URL: 'https://pbx.example.com', PBX_CA_FILE: 'none.pem' }, /^PBX_CA_FILE: .*none\.pem/],
])('%j ends the start in one line', (env, line) => {
  const settings = readSettings(env)
  expect(() => [readPbx(settings), readCertificate(settings)]).toThrow(line)
})
