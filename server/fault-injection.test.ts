import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createApp } from './app.ts'
import { createFaultInjection } from './fault-injection.ts'
import { portOf } from './http/port-of.ts'
import { prepareDatabase } from './prepare.ts'
import { readSettings } from './settings.ts'
import { testApp } from './testing/test-app.ts'

async function running() {
  const { db, tokenOf } = await testApp()
  const faultInjection = createFaultInjection()
  const app = createApp({
    db,
    now: faultInjection.now,
    log: () => {},
    mail: async () => {},
    faultInjection,
  })
  const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const url = `http://127.0.0.1:${portOf(server)}`
  const ask = async (what: string, body: unknown) => {
    const response = await fetch(`${url}/test/${what}`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    expect(response.status).toBe(204)
  }
  // The test app's clock starts in 2026, but the server would use the real time.
  faultInjection.setClock(Date.UTC(2026, 0, 1))
  const headers = { authorization: `Bearer ${await tokenOf('tenantadmin')}` }
  const get = (path = '/api/tenant') => fetch(url + path, { headers })
  const save = (name: string) =>
    fetch(`${url}/api/tenant`, { method: 'POST', headers, body: JSON.stringify({ name }) })
  return { ask, get, save }
}

test('the next requests of a path fail as injected, and then no more', async () => {
  const { ask, get, save } = await running()
  await ask('fault', { method: 'GET', path: '/api/tenant', status: 503, times: 2 })
  expect((await save('New')).status).toBe(200)
  expect((await get('/api/user')).status).toBe(200)
  const failed = await get()
  expect([failed.status, (await failed.json()).errors[0].code]).toEqual([503, 'UNKNOWN'])
  expect((await get()).status).toBe(503)
  expect((await get()).status).toBe(200)
})

test('a connection is cut before or after the request was carried out', async () => {
  const { ask, get, save } = await running()
  const name = async () => (await (await get()).json()).name
  await ask('fault', { method: 'POST', cut: 'before' })
  await expect(save('Before')).rejects.toThrow()
  expect(await name()).toBe('Demo Company')
  await ask('fault', { method: 'POST', cut: 'after' })
  await expect(save('After')).rejects.toThrow()
  expect(await name()).toBe('After')
})

test('a request is delayed on request', async () => {
  const { db, clock, tokenOf } = await testApp()
  const authorization = `Bearer ${await tokenOf('tenantadmin')}`
  const faultInjection = createFaultInjection()
  const now = () => clock.now
  const app = createApp({ db, now, log: () => {}, mail: async () => {}, faultInjection })
  faultInjection.inject({ delay: 60, times: 1 })
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const answer = app.request('/api/tenant', { headers: { authorization } })
  while (vi.getTimerCount() === 0) await turn()
  vi.advanceTimersByTime(59)
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(1)
  expect((await answer).status).toBe(200)
})

test('access tokens expire on request, and when the clock says so', async () => {
  const { ask, get } = await running()
  expect((await get()).status).toBe(200)
  await ask('clock', { now: Date.UTC(2026, 0, 1, 1) })
  expect((await get()).status).toBe(401)
  await ask('clock', { now: Date.UTC(2026, 0, 1) })
  expect((await get()).status).toBe(200)
  await ask('expire', {})
  expect((await get()).status).toBe(401)
})

test('without TEST_MODE there is nothing to inject faults with', async () => {
  const { post } = await testApp()
  for (const what of ['fault', 'clock', 'expire']) {
    expect((await post(`/test/${what}`, { body: { now: 0 } })).status).toBe(404)
  }
})

test('a database that was not made in TEST_MODE is refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'console-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const open = async (file: string, TEST_MODE: string) => {
    const DATABASE_URL = `file:${join(folder, file)}`
    const settings = readSettings({ DATABASE_URL, DEMO_PASSWORD: 'a password', TEST_MODE })
    const db = await prepareDatabase(settings)
    await db.destroy()
  }
  await open('real.db', '0')
  await expect(open('real.db', '1')).rejects.toThrow('TEST_MODE needs a database')
  await open('test.db', '1')
  await open('test.db', '1')
})

test('a body of more than 1 MiB is a 413', async () => {
  const { db } = await testApp()
  const faultInjection = createFaultInjection()
  const options = { db, now: Date.now, log: () => {}, mail: async () => {}, faultInjection }
  const body = JSON.stringify({ path: 'x'.repeat(1024 * 1024) })
  const answer = await createApp(options).request('/test/fault', { method: 'POST', body })
  expect(answer.status).toBe(413)
})
