import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import Libsql from 'libsql'
import { expect, onTestFinished, test } from 'vitest'
import { syncToDisk } from '../store/database.ts'
import { testApp } from './test-app.ts'

/** A database whose file can't be written. */

async function appOnFile() {
  const folder = await mkdtemp(join(tmpdir(), 'console-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'console.db')
  const app = await testApp({ database: file })
  const token = await app.tokenOf('tenantadmin')
  return {
    ...app,
    file,
    folder,
    save: async (name: string) => app.post('/api/tenant', { token, body: { name } }),
    recharge: async () => app.post('/api/tenant/balance', { token, body: { balance: 1 } }),
    read: async () => app.get('/api/tenant', { token }),
  }
}

/** Expects a 503 for the client, and the real reason in the log. */
async function expectUnavailable(
  response: Response,
  message: string,
  lines: Record<string, unknown>[],
  reason: RegExp,
) {
  expect(response.status).toBe(503)
  expect(response.headers.get('Retry-After')).toBe('5')
  expect(await response.json()).toEqual({ errors: [{ code: 'UNKNOWN', message }] })
  const id = response.headers.get('X-Request-Id')
  const logged = lines.find((line) => line.request_id === id && line.error !== undefined)
  expect(logged?.error).toMatch(reason)
}

test('a full disk is a 503 for writes, also within a transaction; reads go on', async () => {
  const { db, lines, get, save, recharge, read } = await appOnFile()
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
  await sql.raw(`pragma max_page_count = ${rows[0]?.page_count}`).execute(db)
  const message = 'The database’s disk is full'
  const large = 'x'.repeat(200)
  let response = await save(large)
  // Fill up the last pages.
  for (let i = 0; response.ok && i < 300; i++) response = await recharge()
  await expectUnavailable(response, message, lines, /full/)
  expect((await read()).status).toBe(200)
  await sql.raw('pragma max_page_count = 1000000').execute(db)
  expect((await recharge()).status).toBe(200)
  expect((await get('/readyz')).status).toBe(200)
})

test('a lock of another process is waited for without blocking, then a 503 for all who wait', async () => {
  const { lines, file, get, save, recharge, read } = await appOnFile()
  const other = new Libsql(file)
  other.exec('begin immediate')
  const waiting = save('after the lock')
  // Other requests are served meanwhile. A blocking wait would fail before the lock is released.
  for (let i = 0; i < 20; i++) expect((await get('/healthz')).status).toBe(200)
  other.exec('commit')
  expect((await waiting).status).toBe(200)

  other.exec('begin immediate')
  const refused = await Promise.all(Array.from({ length: 5 }, () => save('never')))
  for (const response of refused) {
    await expectUnavailable(response, 'The database is locked', lines, /SqliteError: .*locked/)
  }
  await expectUnavailable(await get('/readyz'), 'The database is locked', lines, /locked/)
  expect((await read()).status).toBe(200)
  other.exec('commit')
  expect((await save('again')).status).toBe(200)
  expect((await recharge()).status).toBe(200)
  other.close()
}, 30_000)

test('a file that is deleted or replaced under the server takes no more writes', async () => {
  const { db, lines, file, folder, save } = await appOnFile()
  await syncToDisk(db)
  await rename(file, join(folder, 'moved.db'))
  const message = 'The database isn’t answering'
  await expectUnavailable(await save('lost'), message, lines, /FlushError|Can’t write/)
  await rename(join(folder, 'moved.db'), file)
  expect((await save('kept')).status).toBe(200)
  await rm(`${file}-wal`)
  await expectUnavailable(await save('lost'), message, lines, /deleted or replaced/)
})
