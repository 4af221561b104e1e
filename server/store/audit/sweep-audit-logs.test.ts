import { expect, test, vi } from 'vitest'
import { ACTOR, testAppAsAdmin } from '../../testing/test-app.ts'
import type { Database } from '../database.ts'
import { sweep } from '../sweep.ts'
import { addEntry } from './add-entry.ts'

const DAY = 24 * 60 * 60 * 1000

async function logOf(days: number | undefined) {
  const { db, save, clock, read } = await testAppAsAdmin()
  if (days !== undefined) await save({ log_retention: days })
  const { id } = await read()
  await db.deleteFrom('audit_logs').execute()
  return { db, id, clock }
}

const add = (db: Database, tenant_id: string, at: number) =>
  addEntry(
    db,
    { ...ACTOR, at },
    {
      tenant_id,
      ...{ action: 'LOGIN', object_type: 'USER', object_name: '', old_state: '', new_state: '' },
    },
  )

/** In one transaction, because so many commits take long. */
const addMany = (db: Database, count: number, tenant_id: string, at: number) =>
  db.transaction().execute(async (trx) => {
    for (let i = 0; i < count; i++) await add(trx, tenant_id, at)
  })

const times = async (db: Database) => {
  const rows = await db
    .selectFrom('audit_logs')
    .select('created_at')
    .orderBy('created_at')
    .execute()
  return rows.map(({ created_at }) => created_at)
}

test.each([
  ['as long as its tenant says', 7, 7],
  ['for 180 days where it says nothing', undefined, 180],
  ['for a century at most', Number.MAX_SAFE_INTEGER, 36_525],
])('an entry is kept %s', async (_, saved, days) => {
  const { db, id, clock } = await logOf(saved)
  const until = clock.now - days * DAY
  for (const at of [until - 1, until, until + 1, clock.now]) await add(db, id, at)
  await sweep(db, clock.now)
  expect(await times(db)).toEqual([until + 1, clock.now])
})

test('an entry of no tenant is kept for 180 days, whatever tenants say', async () => {
  const { db, clock } = await logOf(1)
  const until = clock.now - 180 * DAY
  for (const at of [until, until + 1]) await add(db, '', at)
  await sweep(db, clock.now)
  expect(await times(db)).toEqual([until + 1])
})

test('many entries go in batches of 1,000, those of the same time too', async () => {
  const { db, id, clock } = await logOf(1)
  const until = clock.now - DAY
  await addMany(db, 2500, id, until)
  await add(db, id, clock.now)
  const run = vi.spyOn(db, 'transaction')
  await sweep(db, clock.now)
  // Three batches of the tenant's entries, one of entries without a tenant, and the log's size.
  expect(run).toHaveBeenCalledTimes(5)
  run.mockRestore()
  expect(await times(db)).toEqual([clock.now])
})

test('a sweep that is ended stops after its batch', async () => {
  const { db, id, clock } = await logOf(1)
  await addMany(db, 2500, id, clock.now - DAY)
  const stopping = new AbortController()
  const begin = db.transaction.bind(db)
  let begun = 0
  const spy = vi.spyOn(db, 'transaction').mockImplementation(() => {
    begun += 1
    // The first batch is of entries without a tenant.
    if (begun === 2) stopping.abort()
    return begin()
  })
  await sweep(db, clock.now, stopping.signal)
  spy.mockRestore()
  expect(await times(db)).toHaveLength(1500)
})
