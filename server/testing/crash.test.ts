import { once } from 'node:events'
import type { Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { toUnits } from '../../src/domain/money/money.ts'
import { openDatabase } from '../store/database.ts'
import { NEW_HOLIDAY } from './test-holiday.ts'
import { isRunning, send, serverProcesses, signIn } from './test-process.ts'
import { openSocket, raw } from './test-socket.ts'

/** The built server in its own processes: one that crashes, and several at once. */

const { newDatabase, start } = serverProcesses()

test('after kill -9 during 200 writes every answered one is stored, and none in part', async () => {
  const database = await newDatabase('crash')
  const { child, url } = await start(database)
  const token = await signIn(url)
  /** The paths where the results of answered writes can be read. */
  const answered: string[] = []
  const saved: Record<string, number> = {}
  let [recharged, all] = [0, 0]
  const write = [
    async () => {
      const { id } = await (await send(`${url}/holidays`, token, NEW_HOLIDAY)).json()
      answered.push(`holidays/${id}`)
    },
    async () => {
      if ((await send(`${url}/tenant/balance`, token, { balance: 0.1 })).ok) recharged += 1
    },
    async (i: number) => {
      const field = { [`field_${i}`]: i }
      if ((await send(`${url}/tenant`, token, field)).ok) Object.assign(saved, field)
    },
    async () => {
      const upload = await send(`${url}/blobs/uploads?filename=x`, token, undefined)
      answered.push(`blobs/uploads/${upload.headers.get('PortSIP-Upload-ID')}/status`)
    },
  ]
  // Twenty at a time, so that some are running when the server is killed.
  let next = 0
  const writer = async () => {
    while (next < 200) {
      const i = next++
      await write[i % write.length]?.(i)
      all += 1
      if (all >= 60 && Object.keys(saved).length > 5) child.kill('SIGKILL')
    }
  }
  const results = await Promise.allSettled(Array.from({ length: 20 }, writer))
  if (isRunning(child)) await once(child, 'exit')
  expect(results.some(({ status }) => status === 'rejected')).toBe(true)
  for (const made of [answered, Object.keys(saved)]) expect(made.length).toBeGreaterThan(5)

  const again = await start(database)
  const headers = { authorization: `Bearer ${token}` }
  for (const path of answered) {
    expect((await fetch(`${again.url}/${path}`, { headers })).ok, path).toBe(true)
  }
  expect(await (await fetch(`${again.url}/tenant`, { headers })).json()).toMatchObject(saved)
  const { balance } = await (await fetch(`${again.url}/tenant/balance`, { headers })).json()
  const db = openDatabase(database)
  const ledger = await db.selectFrom('recharges').select('units').execute()
  await db.destroy()
  expect(ledger.length).toBeGreaterThanOrEqual(recharged)
  expect(toUnits(balance)).toBe(ledger.reduce((sum, { units }) => sum + units, 0))
}, 60_000)

test('after kill -9 during saves the audit log has each change once, and nothing else', async () => {
  const database = await newDatabase('audit')
  const db = openDatabase(database)
  for (let round = 0; round < 3; round++) {
    const { child, url } = await start(database)
    const token = await signIn(url)
    const write = [
      (i: number) => send(`${url}/tenant`, token, { [`field_${round}_${i}`]: i }),
      (i: number) => send(`${url}/holidays`, token, { ...NEW_HOLIDAY, name: `Day ${round} ${i}` }),
      () => send(`${url}/tenant/balance`, token, { balance: 0.1 }),
    ]
    let [next, answered] = [0, 0]
    const writer = async () => {
      while (next < 300) {
        const i = next++
        await write[i % write.length]?.(i)
        answered += 1
        if (answered >= 40 + round) child.kill('SIGKILL')
      }
    }
    const results = await Promise.allSettled(Array.from({ length: 20 }, writer))
    if (isRunning(child)) await once(child, 'exit')
    expect(results.some(({ status }) => status === 'rejected')).toBe(true)
  }
  // One snapshot: PostgreSQL may still be committing the last save of the killed server.
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      const entries = await db.selectFrom('audit_logs').selectAll().execute()
      const of = (action: string, type: string) =>
        entries.filter((entry) => entry.action === action && entry.object_type === type)
      const names = (rows: { name: string }[]) => rows.map(({ name }) => name).sort()
      const { data } = await db.selectFrom('tenants').select('data').executeTakeFirstOrThrow()
      const fields = Object.keys(JSON.parse(data)).filter((name) => name.startsWith('field_'))
      const saved = of('UPDATE', 'TENANT').flatMap(({ new_state }) =>
        Object.keys(JSON.parse(new_state)).filter((name) => name !== 'id'),
      )
      expect(fields.length).toBeGreaterThan(20)
      expect(saved.sort()).toEqual(fields.sort())
      const holidays = await db.selectFrom('holidays').select('name').execute()
      const created = of('CREATE', 'HOLIDAY').map(({ object_name }) => ({ name: object_name }))
      expect(names(created)).toEqual(names(holidays))
      const ledger = await db.selectFrom('recharges').select('balance_units').execute()
      const recharged = of('RECHARGE', 'BILLING').map(
        ({ new_state }) => JSON.parse(new_state).balance,
      )
      expect(recharged.map(toUnits).sort()).toEqual(ledger.map((row) => row.balance_units).sort())
      const sessions = await db.selectFrom('sessions').select('id').execute()
      expect(of('LOGIN', 'USER')).toHaveLength(sessions.length)
    })
  await db.destroy()
}, 60_000)

test('a client that disconnects within its body gets a 400 in the log, not a 500', async () => {
  const { url, lines } = await start(await newDatabase('away'))
  for (const length of ['Content-Length: 50', 'Transfer-Encoding: chunked']) {
    const socket = openSocket(url)
    socket.write(
      `POST /api/auth/sign_in HTTP/1.1\r\nHost: localhost\r\n${length}\r\n\r\n5\r\n{"use`,
    )
    await once(socket, 'connect')
    socket.end()
    await text(socket)
  }
  await expect.poll(() => lines.map((one) => JSON.parse(one).status)).toEqual([400, 400])
}, 60_000)

test('clients that break HTTP or reset their connection end neither the server nor the answers of others', async () => {
  const { child, url } = await start(await newDatabase('hostile'))
  const heads = [
    'not HTTP at all\r\n\r\n',
    'GET /api/tenant HTTP/1.1\r\nHost: localhost\r\nbad header\r\n\r\n',
    `GET /api/tenant HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`,
    'POST /api/auth/sign_in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    'GET /api/tenant HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    'CONNECT x:1 HTTP/1.1\r\nHost: localhost\r\n\r\n',
  ]
  for (const head of heads) {
    for (const end of ['end', 'resetAndDestroy'] as const) {
      const socket = openSocket(url)
      socket.write(head)
      const closed = new Promise((resolve) => socket.on('close', resolve))
      await once(socket, 'connect')
      socket[end]()
      if (end === 'end') socket.resume()
      await closed
    }
  }
  expect((await fetch(`${url}/openapi.json`)).status).toBe(200)
  expect(isRunning(child)).toBe(true)
}, 60_000)

test('health checks by HTTP/1.0 without a host are answered', async () => {
  const { url } = await start(await newDatabase('health'))
  for (const path of ['/healthz', '/readyz']) {
    expect(await raw(url, `GET ${path} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /)
  }
}, 60_000)

test('two processes that start at once on a new database are one server', async () => {
  const database = await newDatabase('start')
  const [one, two] = await Promise.all([start(database), start(database)])
  const headers = { authorization: `Bearer ${await signIn(one.url)}` }
  expect((await fetch(`${two.url}/tenant`, { headers })).status).toBe(200)
  const db = openDatabase(database)
  expect(await db.selectFrom('users').select('id').execute()).toHaveLength(3)
  await db.destroy()
}, 60_000)

test('two processes side by side are one server: sessions, versions, uploads and limits', async () => {
  const database = await newDatabase('two')
  const one = await start(database)
  const two = await start(database)
  const token = await signIn(one.url)
  const headers = { authorization: `Bearer ${token}` }
  const urls = [one.url, two.url]
  const save = (i: number) => send(`${urls[i % 2]}/tenant/balance`, token, { balance: 1 })
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => save(i)))
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
  expect(await (await fetch(`${two.url}/tenant/balance`, { headers })).json()).toEqual({
    balance: 20,
  })

  for (let i = 0; i < 20; i++) {
    const read = async () => (await fetch(`${urls[i % 2]}/tenant`, { headers })).json()
    await read()
    await send(`${urls[(i + 1) % 2]}/tenant`, token, { name: `Name ${i}` })
    expect((await read()).name).toBe(`Name ${i}`)
  }

  const upload = await send(`${one.url}/blobs/uploads?filename=a`, token, undefined)
  const id = upload.headers.get('PortSIP-Upload-ID')
  expect((await fetch(`${two.url}/blobs/uploads/${id}/status`, { headers })).status).toBe(204)

  const wrong = { username: 'user101', password: 'x', domain: 'demo.example' }
  for (let i = 0; i < 5; i++) {
    expect((await send(`${urls[i % 2]}/auth/sign_in`, '', wrong)).status).toBe(401)
  }
  expect((await send(`${two.url}/auth/sign_in`, '', wrong)).status).toBe(429)
  expect((await send(`${one.url}/auth/sign_out`, token, {})).status).toBe(200)
  expect((await fetch(`${two.url}/auth/user`, { headers })).status).toBe(401)
}, 60_000)

test('several processes at once let five attempts to sign in through, not more', async () => {
  const database = await newDatabase('tries')
  const all = await Promise.all([start(database), start(database), start(database)])
  const wrong = { username: 'user101', password: 'x', domain: 'demo.example' }
  const tries = Array.from({ length: 12 }, (_, i) =>
    send(`${all[i % 3]?.url}/auth/sign_in`, '', wrong),
  )
  const statuses = (await Promise.all(tries)).map(({ status }) => status).sort()
  expect(statuses).toEqual([...Array(5).fill(401), ...Array(7).fill(429)])
}, 60_000)

test('connections without end leave a save the file descriptors that it needs', async () => {
  const openFiles = 160
  const { url } = await start(await newDatabase('files'), { openFiles })
  const token = await signIn(url)
  const sockets = Array.from({ length: 2 * openFiles }, () => openSocket(url))
  const closed = new Set<Socket>()
  for (const socket of sockets) {
    socket.on('close', () => closed.add(socket))
    // Without a reader, a socket never sees the end of its connection.
    socket.resume()
  }
  // The server closes connections beyond its limit at once.
  await expect.poll(() => closed.size, { timeout: 20_000 }).toBeGreaterThanOrEqual(openFiles + 100)
  const [kept] = sockets.filter((socket) => !closed.has(socket))
  const body = JSON.stringify({ name: 'Saved' })
  kept?.write(
    `POST /api/tenant HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  )
  const [answer] = kept ? await once(kept, 'data') : []
  expect(String(answer)).toMatch(/^HTTP\/1\.1 200 /)
  for (const socket of sockets) socket.destroy()
  const headers = { authorization: `Bearer ${token}` }
  const read = async () => (await (await fetch(`${url}/tenant`, { headers })).json()).name
  await expect.poll(() => read().catch(() => ''), { timeout: 20_000 }).toBe('Saved')
}, 60_000)
