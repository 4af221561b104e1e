import { createServer as createTcpServer } from 'node:net'
import { expect, test } from 'vitest'
import { gateway, listening } from '../testing/test-gateway.ts'
import { raw } from '../testing/test-socket.ts'

/**
 * Paths that try to reach something other than this PBX's API. EVIL is another server's address.
 */
const OTHER_HOST = [
  'http://EVIL/',
  'http://EVIL/api/x',
  'https://EVIL/api/x',
  '//EVIL/api/x',
  '///EVIL/api/x',
  '/\\EVIL/api/x',
  '/api/../secret',
  '/api/..',
  '/api/./x/../../secret',
  '/x/../api/tenant',
  '/api/%2e%2e/secret',
  '/api/%2E./secret',
  '/api/.%2e/secret',
  '/api/%252e%252e/secret',
  '/api/..;/secret',
  '/api/..%2fsecret',
  '/api/..%5csecret',
  '/api/..\\secret',
  '/api//EVIL/x',
  '/api/http://EVIL/x',
  '/api%2f..%2fsecret',
  '/api@EVIL/',
  '/api/../../@EVIL/',
  '@EVIL/api/x',
  'http://EVIL@127.0.0.1/api/x',
  'http://127.0.0.1:1/api/x',
  '/%61pi/../secret',
  '/api/%2f%2fEVIL',
  '/api/%5c%5cEVIL',
  '/api:80@EVIL/x',
  '/api.EVIL/',
  '/apix',
  '/API/../secret',
  '/api/x%00',
  '/api/x%0d%0aHost:%20EVIL',
  '/api/#@EVIL/',
  '/api/x?y#@EVIL/',
  '/api/..%3b/secret',
  '/api/.%3B/secret',
  '/api/x;/../secret',
  '/api/x;jsessionid=1',
  '/api/%c0%ae%c0%ae/secret',
  '/api/%c0%af%c0%afEVIL',
  '/api/%e0%80%af/secret',
  '/api/%u002e%u002e/secret',
  '/api/%uff0e%uff0e/secret',
  '/api/%ef%bc%8e%ef%bc%8e/secret',
  '/api/x%ef%bc%8fsecret',
  '/api/%e2%80%a5/secret',
  '/api/x%3f/secret',
  '/api/x%23/secret',
  '/api/%',
  '/api/%zz/secret',
  '/secret',
  '*',
  'EVIL:80',
]
const METHODS = ['GET', 'POST', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT', 'DELETE']

test('no path, method or header reaches another host, or another part of the PBX', async () => {
  const strangers: string[] = []
  const evil = `127.0.0.1:${await listening(
    createTcpServer((socket) => {
      socket.on('error', () => {})
      strangers.push('connected')
      socket.destroy()
    }),
  )}`
  const seen: string[] = []
  const url = await gateway((request, response) => {
    seen.push(request.url ?? '')
    response.end('{}')
  })
  const headers = [
    `Host: ${new URL(url).host}`,
    `Host: ${evil}`,
    `Host: x\r\nX-Forwarded-Host: ${evil}\r\nX-Original-URL: /secret\r\nForwarded: host=${evil}`,
  ]
  const send = (method: string, path: string, header: string) =>
    raw(
      url,
      `${method} ${path} HTTP/1.1\r\n${header}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    )
  for (const path of OTHER_HOST) {
    const target = path.replace('EVIL', evil)
    const all = METHODS.flatMap((method) => headers.map((header) => send(method, target, header)))
    await Promise.all(all)
  }
  expect(seen).toEqual([])
  // A normal path with another host in its query or headers still goes to the PBX.
  for (const header of headers) await send('GET', `/api/x?url=http://${evil}/..//`, header)
  // A path in another script goes to the PBX unchanged.
  await send('GET', '/api/%d0%97%d0%be%d1%8f', headers[0] ?? '')
  const passed = `/api/x?url=http://${evil}/..//`
  expect(seen).toEqual([passed, passed, passed, '/api/%d0%97%d0%be%d1%8f'])
  expect(strangers).toEqual([])
}, 60_000)
