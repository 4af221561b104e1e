import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { emptyDatabase } from '../testing/test-database.ts'
import { addUser } from './accounts/users.ts'
import { isDuplicate, openDatabase } from './database.ts'
import { migrate } from './migrations/migrate.ts'

test('writes ahead, leaves the disk to syncToDisk, waits for a lock and checks references', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'console-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const db = openDatabase(join(folder, 'new', 'console.db'))
  const pragma = async (name: string) =>
    Object.values((await sql.raw<object>(`pragma ${name}`).execute(db)).rows[0] ?? {})
  expect(await pragma('journal_mode')).toEqual(['wal'])
  // 1 means NORMAL.
  expect(await pragma('synchronous')).toEqual([1])
  expect(await pragma('busy_timeout')).toEqual([10])
  expect(await pragma('foreign_keys')).toEqual([1])
  await db.destroy()
})

test('a boolean is stored as 0 or 1', async () => {
  const db = openDatabase(':memory:')
  const { rows } = await sql`select ${true} as yes, ${false} as no`.execute(db)
  expect(rows).toEqual([{ yes: 1, no: 0 }])
})

test('two users who belong to no tenant cannot share a name', async () => {
  const db = openDatabase(await emptyDatabase())
  await migrate(db)
  const add = () =>
    addUser(db, {
      tenant_id: null,
      username: 'admin',
      password_hash: '',
      role: 'SystemAdmin',
      display_name: '',
      email: '',
      extension_number: '',
      password_force_reset: 0,
    })
  await add()
  const error = await add().catch((thrown: unknown) => thrown)
  expect(isDuplicate(error)).toBe(true)
  expect(isDuplicate(new Error('anything else'))).toBe(false)
})
