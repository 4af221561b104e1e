import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { defaultWebHook } from '../../../src/contract/values/defaults.ts'
import type { WebHook } from '../../../src/contract/values/web-hook.ts'
import { portOf } from '../../http/port-of.ts'
import { testAppAsAdmin } from '../../testing/test-app.ts'

/** A webhook receiver, and the requests that it got. */
async function receiver(answer: (response: ServerResponse) => void) {
  const got: { headers: IncomingMessage['headers']; body: string }[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    got.push({ headers: request.headers, body })
    answer(response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { got, port: portOf(server) }
}

async function sender(options?: { mayReachPrivate: boolean }) {
  const { post, token } = await testAppAsAdmin(options)
  return async (webhook: Partial<WebHook>, event = 'cdr_event') => {
    const body = { event, webhook: { ...defaultWebHook, enabled: true, ...webhook } }
    const response = await post('/api/tenant/webhooks/test', { token, body })
    return { status: response.status, body: await response.json() }
  }
}

test('sends the event with its credentials, even old ones, and tells the status and the body', async () => {
  const { got, port } = await receiver((response) => response.writeHead(202).end('thanks'))
  const send = await sender({ mayReachPrivate: true })
  const url = `http://127.0.0.1:${port}/hook`
  expect(await send({ url, auth: 'BEARER', token: 'secret-token' })).toMatchObject({
    status: 200,
    body: { outcome: 'answered', status: 202, body: 'thanks', duration_ms: expect.any(Number) },
  })
  await send({ url, auth: 'BASIC', username: 'pbx-events', password: 'passwd' }, 'extension_event')
  expect(got.map(({ headers }) => headers.authorization)).toEqual([
    'Bearer secret-token',
    `Basic ${btoa('pbx-events:passwd')}`,
  ])
  expect(got.map(({ body }) => JSON.parse(body).event)).toEqual(['cdr', 'extension'])
})

test('answers a digest challenge, and tells what came of that', async () => {
  const { got, port } = await receiver((response) => {
    const isKnown = got.at(-1)?.headers.authorization?.startsWith('Digest username="pbxevents"')
    if (isKnown) response.writeHead(200).end('welcome')
    else
      response
        .writeHead(401, { 'www-authenticate': 'Digest realm="r", nonce="n", qop="auth"' })
        .end('who?')
  })
  const send = await sender({ mayReachPrivate: true })
  const url = `http://127.0.0.1:${port}/hook?x=1`
  const digest = { url, auth: 'DIGEST', username: 'pbxevents', password: 'passwd' } as const
  expect((await send(digest)).body).toMatchObject({ status: 200, body: 'welcome' })
  expect(got.map(({ headers }) => headers.authorization)).toEqual([
    undefined,
    expect.stringContaining('uri="/hook?x=1"'),
  ])
  expect(got.map(({ body }) => JSON.parse(body).event)).toEqual(['cdr', 'cdr'])
  expect((await send({ ...digest, username: 'nobody' })).body).toMatchObject({ status: 401 })
  expect(got, 'a second challenge is not answered').toHaveLength(4)
})

test('follows no redirect, and reads no more than the beginning of a body', async () => {
  const { got, port } = await receiver((response) => {
    response.writeHead(302, { location: '/elsewhere' }).end('x'.repeat(100_000))
  })
  const send = await sender({ mayReachPrivate: true })
  const { body } = await send({ url: `http://127.0.0.1:${port}/` })
  expect(body).toMatchObject({ outcome: 'answered', status: 302 })
  expect(body.body).toHaveLength(2048)
  expect(got).toHaveLength(1)
})

test('reports a receiver that does not answer', async () => {
  const send = await sender({ mayReachPrivate: true })
  const { body } = await send({ url: 'http://127.0.0.1:1/' })
  expect(body).toMatchObject({ outcome: 'unreachable' })
})

test.each(['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost'])(
  'sends nothing to %s unless private addresses are allowed',
  async (host) => {
    const { got, port } = await receiver((response) => response.end())
    const send = await sender()
    const { body } = await send({ url: `http://${host}:${port}/` })
    expect(body).toEqual({ outcome: 'private', duration_ms: expect.any(Number) })
    expect(got).toEqual([])
  },
)

test.each(['ftp://hooks.example/', 'file:///etc/passwd', 'http://a:b@hooks.example/', ''])(
  'refuses the URL %j',
  async (url) => {
    const send = await sender({ mayReachPrivate: true })
    expect((await send({ url })).status).toBe(400)
  },
)

test('a tenant sends one test after the other, and few may wait', async () => {
  let atOnce = 0
  let most = 0
  const { port } = await receiver((response) => {
    atOnce += 1
    most = Math.max(most, atOnce)
    setImmediate(() => {
      atOnce -= 1
      response.end()
    })
  })
  const send = await sender({ mayReachPrivate: true })
  const all = Array.from({ length: 20 }, () => send({ url: `http://localhost:${port}/` }))
  const statuses = (await Promise.all(all)).map(({ status }) => status)
  expect(most).toBe(1)
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(5)
  expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(0)
})
