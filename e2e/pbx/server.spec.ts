import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { expect, test } from '@playwright/test'
import { openSocket } from '../../server/testing/test-socket.ts'
import { startServer } from '../support/server.ts'

const DEMO_PASSWORD = 'correct horse battery staple'
const ADMIN = { username: 'tenantadmin', domain: 'demo.example' }

const post = (url: string, body: unknown, token = '') =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })

const signIn = async (url: string, password: string) => {
  const response = await post(`${url}/api/auth/sign_in`, { ...ADMIN, password })
  expect(response.status).toBe(200)
  return (await response.json()) as { access_token: string; refresh_token: string }
}

const readTenant = async (url: string, token: string) => {
  const headers = { authorization: `Bearer ${token}` }
  return (await fetch(`${url}/api/tenant`, { headers })).json()
}

test('keeps a save after kill -9 right after the answer', async ({ browserName: _ }, info) => {
  const databaseUrl = `file:${info.outputPath('console.db')}`
  const first = await startServer({ databaseUrl, env: { DEMO_PASSWORD } })
  const { access_token } = await signIn(first.url, DEMO_PASSWORD)
  const saved = await post(`${first.url}/api/tenant`, { name: 'Saved in time' }, access_token)
  await first.kill()
  expect(saved.status).toBe(200)

  const second = await startServer({ databaseUrl })
  expect(await readTenant(second.url, access_token)).toMatchObject({ name: 'Saved in time' })
  await second.stop()
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`finishes open requests on ${signal}`, async () => {
    const server = await startServer({ env: { DEMO_PASSWORD } })
    const body = JSON.stringify({ ...ADMIN, password: DEMO_PASSWORD })
    const socket = openSocket(server.url)
    const has = waitIn(socket)
    // "100 Continue" shows that the server has started to handle the request.
    socket.write(
      'POST /api/auth/sign_in HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n' +
        `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
    )
    await has('100 Continue')
    server.signal(signal)
    await server.printed(/^Stopping/)
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
    socket.write(body)
    await has('200 OK')
    await has('access_token')
    expect(await server.exitCode()).toBe(0)
  })
}

test('reports each invalid setting in one line, with exit code 1', async () => {
  await expect(startServer({ env: { PORT: 'http' } })).rejects.toThrow(
    /^The server ended with code 1:\nPORT takes [^\n]*$/,
  )
  await expect(startServer({ databaseUrl: 'mysql://x', env: { HOST: '/' } })).rejects.toThrow(
    /code 1:\nHOST takes [^\n]*\nDATABASE_URL takes [^\n]*$/,
  )
})

test('reports an unusable database and a port in use in one line, with exit code 1', async () => {
  await expect(startServer({ databaseUrl: 'file:package.json' })).rejects.toThrow(
    /code 1:\nDATABASE_URL: [^\n]*package\.json[^\n]*$/,
  )
  const server = await startServer({ env: { DEMO_PASSWORD } })
  const { port } = new URL(server.url)
  await expect(startServer({ env: { PORT: port, DEMO_PASSWORD } })).rejects.toThrow(
    new RegExp(`code 1:\\n(.*\\n)*PORT ${port} is in use on 127\\.0\\.0\\.1[^\\n]*$`),
  )
  await server.stop()
})

test('prints a random password on the first start only, and stores a hash', async ({
  browserName: _,
}, info) => {
  const file = info.outputPath('console.db')
  const first = await startServer({ databaseUrl: `file:${file}` })
  const [, password = ''] = await first.printed(/^Their password, shown this once: (\S{16})$/)
  const { access_token, refresh_token } = await signIn(first.url, password)
  await first.kill()
  const kept = (await readFile(file, 'latin1')) + (await readFile(`${file}-wal`, 'latin1'))
  expect(kept).toContain('scrypt$16384$')
  for (const secret of [password, access_token, ...refresh_token.split('.')]) {
    expect(kept).not.toContain(secret)
  }

  const second = await startServer({ databaseUrl: `file:${file}` })
  expect(second.output()).not.toMatch(/password/i)
  await signIn(second.url, password)
  await second.stop()
})

test('set-password takes a password from standard input, while the server runs', async ({
  browserName: _,
}, info) => {
  const databaseUrl = `file:${info.outputPath('console.db')}`
  const server = await startServer({ databaseUrl, env: { DEMO_PASSWORD } })
  await server.printed(/^WARNING: .*sign-in codes are written to the log/)
  const { access_token } = await signIn(server.url, DEMO_PASSWORD)
  const run = (account: string, input: string) => {
    const words = ['dist/server/main.js', 'set-password', account]
    const env = { ...process.env, DATABASE_URL: databaseUrl }
    return spawnSync(process.execPath, words, { input, env, encoding: 'utf8' })
  }
  const { status, stdout } = run('tenantadmin@demo.example', 'a new password\n')
  expect([status, stdout]).toEqual([0, expect.stringMatching(/\. Its sessions have ended\./)])
  expect(stdout).not.toContain('a new password')
  const signOut = await post(`${server.url}/api/auth/sign_out`, {}, access_token)
  expect(signOut.status).toBe(401)
  await signIn(server.url, 'a new password')
  const refused = run('nobody', 'a new password')
  expect([refused.status, refused.stderr]).toEqual([1, 'Account not found: nobody\n'])
  await server.stop()
})

test('logs a line of JSON for each request, without secrets', async () => {
  const server = await startServer({ env: { DEMO_PASSWORD } })
  const { access_token, refresh_token } = await signIn(server.url, DEMO_PASSWORD)
  await post(`${server.url}/api/auth/sign_in`, { ...ADMIN, password: 'a wrong one' })
  await post(`${server.url}/api/tenant?key=in-query`, { cdr_event: { token: 'k' } }, access_token)
  await post(`${server.url}/api/auth/refresh_token`, { refresh_token })
  await server.stop()
  const records = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line): Record<string, unknown> => JSON.parse(line))
  const record = (path: string, status: number) => ({
    time: expect.any(String),
    request_id: expect.any(String),
    method: 'POST',
    path,
    status,
    ms: expect.any(Number),
  })
  expect(records.filter(({ security }) => security)).toMatchObject([
    { security: 'sign_in', outcome: 'ok', user_id: expect.any(String), address: '127.0.0.1' },
    { security: 'sign_in', outcome: 'failed', user_id: expect.any(String), address: '127.0.0.1' },
  ])
  expect(records.filter(({ security }) => !security)).toEqual([
    record('/api/auth/sign_in', 200),
    record('/api/auth/sign_in', 401),
    record('/api/tenant', 200),
    record('/api/auth/refresh_token', 200),
  ])
  for (const secret of [access_token, refresh_token, DEMO_PASSWORD, 'a wrong one', 'in-query']) {
    expect(server.output()).not.toContain(secret)
  }
})

/** Returns a function that waits until the socket has received a text. */
function waitIn(socket: Socket) {
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk
    socket.emit('more')
  })
  return async (part: string) => {
    while (!text.includes(part)) await once(socket, 'more')
  }
}

test('includes the licences of its packages', async () => {
  const licences = await readFile('dist/server/licences.txt', 'utf8')
  for (const name of ['hono', 'kysely', 'pg', 'nodemailer']) {
    expect(licences).toMatch(new RegExp(`^=+\\n${name} \\d.*\\nMIT`, 'm'))
  }
})
