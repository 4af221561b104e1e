import { createServer } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { expect, test } from 'vitest'
import { MAX_BLOB_BYTES } from '../../src/contract/blobs.ts'
import { MAX_BYTES } from '../http/body.ts'
import {
  bodyOf,
  expectFailure,
  gateway,
  gatewayTo,
  gatewayToBytes,
  lines,
  listening,
  SHORT,
} from '../testing/test-gateway.ts'
import { raw } from '../testing/test-socket.ts'

test('passes method, path, query, headers and body on, and the answer back', async () => {
  const url = await gateway(async (request, response) => {
    const body = String(await bodyOf(request))
    const { method, url: path, headers } = request
    response.writeHead(201, { 'Content-Type': 'application/json', ETag: '"7"' })
    response.end(JSON.stringify({ method, path, headers, body }))
  })
  const response = await fetch(`${url}/api/holidays/1?top=5&filter=a%2Fb`, {
    method: 'POST',
    headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
    body: '{"name":"é"}',
  })
  expect(response.status).toBe(201)
  expect(response.headers.get('etag')).toBe('"7"')
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(await response.json()).toMatchObject({
    method: 'POST',
    path: '/api/holidays/1?top=5&filter=a%2Fb',
    headers: { authorization: 'Bearer token', 'content-length': '13' },
    body: '{"name":"é"}',
  })
})

test('the PBX gets its own host, and the real address of the client', async () => {
  const url = await gateway((request, response) => response.end(JSON.stringify(request.headers)))
  const { host } = new URL(url)
  const answer = await raw(
    url,
    `GET /api/x HTTP/1.1\r\nHost: ${host}\r\nConnection: close, x-secret\r\nX-Secret: 1\r\nTE: trailers\r\n` +
      'Keep-Alive: 5\r\nProxy-Authorization: Basic eA==\r\nUpgrade: h2c\r\nCookie: other=app\r\nAccept: text/x\r\n' +
      'X-Forwarded-For: 9.9.9.9\r\nX-Forwarded-Host: evil.example\r\nForwarded: for=9.9.9.9\r\nX-Real-IP: 9.9.9.9\r\n\r\n',
  )
  const headers = JSON.parse(/\{.*\}/.exec(answer)?.[0] ?? '')
  expect(headers).toEqual({
    host: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
    connection: expect.any(String),
    accept: 'text/x',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-host': host,
    'x-forwarded-proto': 'http',
  })
  expect(headers.host).not.toBe(host)
})

test('behind trusted proxies the PBX gets what those saw, and nothing that a client wrote', async () => {
  const pbx = await listening(
    createServer((request, response) => response.end(JSON.stringify(request.headers))),
  )
  const asked = (headers: string, url: string) =>
    raw(url, `GET /api/x HTTP/1.1\r\nHost: inner\r\nConnection: close\r\n${headers}\r\n\r\n`)
  const forwarded = async (proxies: number, headers: string) => {
    const answer = await asked(headers, await gatewayTo(pbx, undefined, proxies))
    const { 'x-forwarded-for': from, ...rest } = JSON.parse(/\{.*\}/.exec(answer)?.[0] ?? '')
    return [from, rest['x-forwarded-host'], rest['x-forwarded-proto']]
  }
  const all =
    'X-Forwarded-For: 6.6.6.6, 1.1.1.1, 2.2.2.2\r\nX-Forwarded-Host: console.example\r\nX-Forwarded-Proto: https'
  expect(await forwarded(0, all)).toEqual(['127.0.0.1', 'inner', 'http'])
  expect(await forwarded(1, all)).toEqual(['2.2.2.2, 127.0.0.1', 'console.example', 'https'])
  const two = ['1.1.1.1, 2.2.2.2, 127.0.0.1', 'console.example', 'https']
  expect(await forwarded(2, all)).toEqual(two)
  expect(await forwarded(1, 'X-Forwarded-For: evil\r\nX-Forwarded-Proto: ftp')).toEqual([
    '127.0.0.1',
    'inner',
    'http',
  ])
})

test.each([301, 302, 303, 307, 308, 300, 305])('a redirect by %i is a 502', async (status) => {
  const strangers: string[] = []
  const other = await listening(createTcpServer(() => void strangers.push('connected')))
  const url = await gateway((_request, response) => {
    response.writeHead(status, { Location: `http://127.0.0.1:${other}/api/x` }).end()
  })
  const response = await fetch(`${url}/api/x`, { redirect: 'manual' })
  expect(response.headers.get('location')).toBe(null)
  await expectFailure(response, 502, new RegExp(`answered ${status}, a redirect. Set PBX_URL`))
  const location = `http://127.0.0.1:${other}`
  expect(lines).toContainEqual({ request_id: expect.any(String), pbx: 'redirect', location })
  expect(strangers).toEqual([])
})

test('a 304 is passed on', async () => {
  const url = await gateway((_request, response) => response.writeHead(304, { ETag: '"1"' }).end())
  const response = await fetch(`${url}/api/x`, { headers: { 'if-none-match': '"1"' } })
  expect([response.status, response.headers.get('etag')]).toEqual([304, '"1"'])
})

test('a PBX that never answers is a 504, also to a POST, which is sent once', async () => {
  let count = 0
  const url = await gateway(() => void count++, SHORT)
  await expectFailure(await fetch(`${url}/api/x`), 504, /hasn’t answered within 0\.3 s/)
  await expectFailure(await fetch(`${url}/api/x`, { method: 'POST', body: 'x' }), 504, /answered/)
  expect(count).toBe(2)
})

test('a PBX that sends its head a byte at a time is a 504', async () => {
  const url = await gatewayToBytes((socket) => {
    const timer = setInterval(() => socket.write('x'), 50)
    socket.write('HTTP/1.1 200 OK\r\nX-Slow: ')
    socket.on('close', () => clearInterval(timer))
  }, SHORT)
  await expectFailure(await fetch(`${url}/api/x`), 504, /hasn’t answered/)
})

test.each([
  ['headers without end', `HTTP/1.1 200 OK\r\nX-Big: ${'x'.repeat(100_000)}\r\n\r\n`],
  ['no HTTP', 'SSH-2.0-OpenSSH\r\n'],
  ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx'],
  ['another protocol', 'HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'],
  ['a status nobody knows', 'HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n'],
])('%s from the PBX is a 502', async (_name, bytes) => {
  await expectFailure(await fetch(`${await gatewayToBytes(bytes)}/api/x`), 502, /PBX/)
})

test('an answer that is cut off is cut off for the client too', async () => {
  const url = await gatewayToBytes((socket) => {
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"half":')
  })
  await expect(fetch(`${url}/api/x`).then((response) => response.text())).rejects.toThrow()
})

test('an answer streams: its first part is there before its last is sent', async () => {
  let finish = () => {}
  const url = await gateway((_request, response) => {
    response.write('first')
    finish = () => response.end('last')
  })
  const response = await fetch(`${url}/api/x`)
  const reader = response.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('first')
  finish()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('last')
})

test('a request streams: its first part is there before its last is sent', async () => {
  let arrived = () => {}
  const first = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const url = await gateway(async (request, response) => {
    let body = ''
    for await (const chunk of request) {
      body += chunk
      arrived()
    }
    response.end(body)
  })
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode('first'))
      await first
      controller.enqueue(new TextEncoder().encode('last'))
      controller.close()
    },
  })
  const response = await fetch(`${url}/api/x`, streamed(body))
  expect(await response.text()).toBe('firstlast')
})

/** A POST whose body may be a stream, for which fetch needs `duplex`. */
function streamed(body: BodyInit): RequestInit & { duplex: 'half' } {
  return { method: 'POST', body, duplex: 'half' }
}

test.each([
  ['/api/tenant', MAX_BYTES],
  ['/api/blobs/uploads/1/append', MAX_BLOB_BYTES],
])('%s takes %i bytes and no more, whether the length is announced or not', async (path, limit) => {
  const sizes: number[] = []
  const url = await gateway(async (request, response) => {
    const body = await bodyOf(request)
    if (request.complete) sizes.push(body.length)
    response.end('{}')
  })
  const post = (size: number, hasLength: boolean) => {
    const bytes = new Uint8Array(size)
    const body = hasLength ? bytes : new Blob([bytes]).stream()
    return fetch(`${url}${path}`, streamed(body))
  }
  for (const hasLength of [true, false]) {
    expect((await post(limit, hasLength)).status).toBe(200)
    await expectFailure(await post(limit + 1, hasLength), 413, /larger than . MiB/)
  }
  expect(sizes).toEqual([limit, limit])
})

test('a body of a GET is not read as another request', async () => {
  const seen: string[] = []
  const url = await gateway(async (request, response) => {
    const body = String(await bodyOf(request))
    seen.push(`${request.method} ${request.url} ${body.length}`)
    response.end('{}')
  })
  const inner = 'GET /secret HTTP/1.1\r\nHost: x\r\n\r\n'
  const start = 'GET /api/x HTTP/1.1\r\nHost: x\r\n'
  const chunked = `${inner.length.toString(16)}\r\n${inner}\r\n0\r\n\r\n`
  await raw(url, `${start}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n${chunked}`)
  await raw(
    url,
    `${start}Connection: close, content-length\r\nContent-Length: ${inner.length}\r\n\r\n${inner}`,
  )
  expect(seen).toEqual([`GET /api/x ${inner.length}`, `GET /api/x ${inner.length}`])
})

test('a client that disconnects ends the request to the PBX', async () => {
  let started = () => {}
  const asked = new Promise<void>((resolve) => {
    started = resolve
  })
  let ended = () => {}
  const closed = new Promise<void>((resolve) => {
    ended = resolve
  })
  const url = await gateway((request) => {
    request.socket.once('close', ended)
    started()
  })
  const abort = new AbortController()
  const answer = fetch(`${url}/api/x`, { signal: abort.signal })
  await asked
  abort.abort()
  await expect(answer).rejects.toThrow()
  await closed
})

test('a read is repeated on a new connection when a kept-alive one has ended', async () => {
  let count = 0
  const url = await gateway((request, response) => {
    if (++count === 2) return void request.socket.destroy()
    response.end(`${count}`)
  })
  expect(await (await fetch(`${url}/api/x`)).text()).toBe('1')
  expect(await (await fetch(`${url}/api/x`)).text()).toBe('3')
})

test('rejects POSTs from pages of other sites', async () => {
  const url = await gateway((_request, response) => response.end('{}'))
  const init = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } }
  expect((await fetch(`${url}/api/x`, init)).status).toBe(403)
})
