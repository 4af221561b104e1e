import { expect, test } from 'vitest'
import { MAX_AUDIT_BYTES } from '../../../src/contract/audit-logs.ts'
import { ACTOR, testAppAsAdmin } from '../../testing/test-app.ts'
import type { Database } from '../database.ts'
import { sweep } from '../sweep.ts'
import { addEntry } from './add-entry.ts'
import { trimAuditLogs } from './log-size.ts'

const MIB = 1024 * 1024

async function emptyLog() {
  const app = await testAppAsAdmin()
  const { id } = await app.read()
  // Stores the bytes of the sign-in, so that no later size includes them.
  await trimAuditLogs(app.db)
  await app.db.deleteFrom('audit_logs').execute()
  await app.db.deleteFrom('audit_log_sizes').execute()
  return { ...app, id }
}

/** Adds an entry of a bit more than this many bytes. */
const add = (db: Database, tenant_id: string, bytes: number, object_name = '') =>
  addEntry(db, ACTOR, {
    tenant_id,
    object_name,
    ...{ action: 'UPDATE', object_type: 'TENANT', old_state: '', new_state: 'x'.repeat(bytes) },
  })

const namesOf = async (db: Database, tenantId: string) => {
  const logs = db.selectFrom('audit_logs').select('object_name').where('tenant_id', '=', tenantId)
  return (await logs.orderBy('created_at').orderBy('id').execute()).map((row) => row.object_name)
}

const sizeOf = async (db: Database, tenantId: string) => {
  const sizes = db.selectFrom('audit_log_sizes').select('bytes').where('tenant_id', '=', tenantId)
  return (await sizes.executeTakeFirst())?.bytes
}

const setSize = (db: Database, tenant_id: string, bytes: number) =>
  db
    .insertInto('audit_log_sizes')
    .values({ tenant_id, bytes })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ bytes }))
    .execute()

test('the oldest entries of a log that is too large go, and no other tenant’s', async () => {
  const { db, id } = await emptyLog()
  await add(db, 'other', MIB, 'other')
  for (const name of ['a', 'b', 'c']) await add(db, id, MIB, name)
  await setSize(db, id, MAX_AUDIT_BYTES)
  await add(db, id, MIB, 'd')
  expect(await namesOf(db, id)).toEqual(['b', 'c', 'd'])
  expect(await namesOf(db, 'other')).toEqual(['other'])
  const size = (await sizeOf(db, id)) ?? 0
  expect(size).toBeGreaterThan(MAX_AUDIT_BYTES - MIB)
  expect(size).toBeLessThanOrEqual(MAX_AUDIT_BYTES)
})

test('a save in a full log is kept, with its entry', async () => {
  const { db, id, save, read } = await emptyLog()
  await add(db, id, MIB, 'old')
  await setSize(db, id, MAX_AUDIT_BYTES)
  const answer = await save({ website: 'https://new.example', notes: 'x'.repeat(MIB / 2) })
  expect(answer.status).toBe(200)
  expect((await read()).website).toBe('https://new.example')
  const names = await namesOf(db, id)
  expect(names).toHaveLength(1)
  expect(names).not.toContain('old')
})

test('small entries are counted together, and by each sweep', async () => {
  const { db, id, clock } = await emptyLog()
  const actor = { ...ACTOR, at: clock.now }
  const event = { action: 'LOGIN', object_type: 'USER', old_state: '', new_state: '' } as const
  // ä is two bytes, here and in the database.
  const entry = { ...event, tenant_id: id, object_name: 'ä'.repeat(200) }
  for (let i = 0; i < 10; i++) await addEntry(db, actor, entry)
  expect(await sizeOf(db, id)).toBeUndefined()
  await sweep(db, clock.now)
  const size = (await sizeOf(db, id)) ?? 0
  expect(size).toBeGreaterThan(10 * 1000)
  // Deleting the same entries subtracts the same bytes.
  await sweep(db, clock.now + 1000 * 24 * 60 * 60 * 1000)
  expect([await namesOf(db, id), await sizeOf(db, id)]).toEqual([[], 0])
})

test('a sweep trims a log whose limit was exceeded earlier, and mends a wrong size', async () => {
  const { db, id, clock } = await emptyLog()
  const actor = { ...ACTOR, at: clock.now }
  const event = { action: 'LOGIN', object_type: 'USER', old_state: '', new_state: '' } as const
  // In one transaction, because so many commits take long.
  await db.transaction().execute(async (trx) => {
    for (let i = 0; i < 1500; i++) {
      await addEntry(trx, actor, { ...event, tenant_id: id, object_name: `${i}` })
    }
  })
  await sweep(db, clock.now)
  await setSize(db, id, MAX_AUDIT_BYTES + 1400 * 700)
  await sweep(db, clock.now)
  expect((await namesOf(db, id)).length).toBeLessThan(200)
  await setSize(db, id, 2 * MAX_AUDIT_BYTES)
  await sweep(db, clock.now)
  expect([await namesOf(db, id), await sizeOf(db, id)]).toEqual([[], 0])
})

test('an entry that is rolled back takes its deletions with it', async () => {
  const { db, id } = await emptyLog()
  await add(db, id, MIB, 'old')
  await setSize(db, id, MAX_AUDIT_BYTES)
  const saved = db.transaction().execute(async (trx) => {
    await add(trx, id, MIB, 'new')
    throw new Error('no')
  })
  await expect(saved).rejects.toThrow('no')
  expect([await namesOf(db, id), await sizeOf(db, id)]).toEqual([['old'], MAX_AUDIT_BYTES])
})
