import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newCluster } from '../../scripts/postgres-cluster.mjs'
import { type Database, openDatabase } from '../store/database.ts'
import { readCollection, readingOf } from '../store/reads/read-collection.ts'
import { NEW_HOLIDAY } from './test-holiday.ts'
import { isRunning, send, serverProcesses, signIn } from './test-process.ts'

/** A PostgreSQL that stops and starts again. It isn't the one that other tests use. */

const { start } = serverProcesses()
let cluster: Awaited<ReturnType<typeof newCluster>>

beforeAll(async () => {
  cluster = await newCluster()
}, 60_000)

afterAll(() => cluster.remove())

for (const mode of ['fast', 'immediate'] as const) {
  test(`a PostgreSQL that is stopped (${mode}) with transactions open ends no request but those under way`, async () => {
    const { child, url, lines } = await start(cluster.url)
    const token = await signIn(url)
    const headers = { authorization: `Bearer ${token}` }
    const read = () => fetch(`${url}/tenant`, { headers })
    const locker = await lockTenants()
    const waiting = Array.from({ length: 20 }, () => send(`${url}/holidays`, token, NEW_HOLIDAY))
    // A process has ten connections, so the other ten requests wait for one.
    await untilWaiting(10)
    cluster.stop(mode)
    await locker.end()
    for (const answer of [...(await Promise.all(waiting)), await read()]) {
      expect(answer.status).toBe(503)
      expect(answer.headers.get('Retry-After')).toBe('5')
      expect((await answer.json()).errors).toHaveLength(1)
    }
    expect(lines.some((line) => JSON.parse(line).error !== undefined)).toBe(true)

    cluster.start()
    await expect.poll(async () => (await read()).status, { timeout: 10_000 }).toBe(200)
    expect((await send(`${url}/holidays`, token, NEW_HOLIDAY)).status).toBe(201)
    expect(isRunning(child)).toBe(true)
  }, 60_000)
}

test('a statement that is given up is answered 503', async () => {
  const { url } = await start(cluster.url)
  const token = await signIn(url)
  const locker = await lockTenants()
  const posted = send(`${url}/holidays`, token, NEW_HOLIDAY)
  await untilWaiting(1)
  await locker.query(
    "select pg_cancel_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'",
  )
  expect((await posted).status).toBe(503)
  await locker.end()
  expect((await send(`${url}/holidays`, token, NEW_HOLIDAY)).status).toBe(201)
}, 60_000)

test('a statement has ten seconds, a read of a collection two', async () => {
  const db = openDatabase(cluster.url)
  const limitOf = async (one: Database) =>
    (await sql<{ statement_timeout: string }>`show statement_timeout`.execute(one)).rows
  expect(await limitOf(db)).toEqual([{ statement_timeout: '10s' }])
  expect(await limitOf(readingOf(db))).toEqual([{ statement_timeout: '2s' }])
  await db.destroy()
})

test('reads of collections that fill their connections leave those of other requests free', async () => {
  const db = openDatabase(cluster.url)
  const slow = Array.from({ length: 20 }, (_, i) =>
    readCollection(db, `tenant ${i}`, (reading) => sql`select pg_sleep(60)`.execute(reading)),
  )
  const sleeping = sql`select 1 from pg_stat_activity where wait_event = 'PgSleep'`
  const count = async () => (await sleeping.execute(db)).rows.length
  await expect.poll(count, { timeout: 10_000 }).toBe(4)
  for (const { status } of await Promise.allSettled(slow)) expect(status).toBe('rejected')
  await db.destroy()
}, 60_000)

/** Blocks every write to a tenant until the returned client disconnects. */
async function lockTenants(): Promise<Client> {
  const client = new Client(cluster.url)
  client.on('error', () => {})
  await client.connect()
  await client.query('begin; lock table tenants in exclusive mode')
  return client
}

/** Waits until this many transactions are waiting for the lock. */
async function untilWaiting(count: number): Promise<void> {
  const db = openDatabase(cluster.url)
  const waiting = sql`select 1 from pg_stat_activity where wait_event_type = 'Lock'`
  const read = async () => (await waiting.execute(db)).rows.length
  await expect.poll(read, { timeout: 10_000 }).toBe(count)
  await db.destroy()
}
