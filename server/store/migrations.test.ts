import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { StartError } from '../settings.ts'
import { emptyDatabase } from '../testing/test-database.ts'
import { type Database, openDatabase } from './database.ts'
import { migrate } from './migrate.ts'
import { addTenant } from './tenant-store.ts'

const versionsOf = async (db: Database) =>
  (await sql`select version from schema_version`.execute(db)).rows

test('running again changes nothing', async () => {
  const address = await emptyDatabase()
  const db = openDatabase(address)
  // On PostgreSQL the tables of other tests are told too, each in a schema that its address names.
  const schema = async () =>
    (await db.introspection.getTables())
      .filter((table) => address.includes(table.schema ?? ''))
      .map(({ name, columns }) => ({ name, columns }))
  await migrate(db)
  const first = [await schema(), await versionsOf(db)]
  expect(first[0]).not.toEqual([])
  await addTenant(db, '1', { domain: 'a' })
  await migrate(db)
  expect([await schema(), await versionsOf(db)]).toEqual(first)
  expect(await db.selectFrom('tenants').select('id').execute()).toEqual([{ id: '1' }])
})

test('leaves a database of a newer version alone', async () => {
  const db = openDatabase(await emptyDatabase())
  await migrate(db)
  await sql`update schema_version set version = 999`.execute(db)
  await expect(migrate(db)).rejects.toThrow(StartError)
  expect(await versionsOf(db)).toEqual([{ version: 999 }])
})

test('servers that start at once make one database', async () => {
  const address = await emptyDatabase()
  const all =
    address === ':memory:'
      ? [openDatabase(address)]
      : Array.from({ length: 4 }, () => openDatabase(address))
  await Promise.all(all.map((db) => migrate(db)))
  for (const db of all) {
    expect(await versionsOf(db)).toHaveLength(1)
    await db.destroy()
  }
})

test('a database of before gets its balances and the words of its tenants', async () => {
  const db = openDatabase(await emptyDatabase())
  await migrate(db)
  await sql`drop index recharges_version`.execute(db)
  await sql`alter table recharges drop column version`.execute(db)
  await sql`alter table recharges drop column balance_units`.execute(db)
  await sql`alter table tenants drop column holidays_version`.execute(db)
  await sql`alter table blobs drop column used_at`.execute(db)
  for (const name of ['spent_hash', 'spent_until']) {
    await db.schema.alterTable('sessions').dropColumn(name).execute()
  }
  await db.schema.dropTable('tenant_words').execute()
  await sql`update schema_version set version = 4`.execute(db)
  for (const tenant of ['1', '2']) {
    const text = { domain: tenant, name: 'Old', search_text: '' }
    await db
      .insertInto('tenants')
      .values({ id: tenant, version: 1, data: '{"name":"Old"}', ...text })
      .execute()
    for (const at of [3, 1, 2]) {
      await sql`insert into recharges (id, tenant_id, user_id, units, at)
        values (${`${tenant}-${at}`}, ${tenant}, '', ${10 ** at}, ${at})`.execute(db)
    }
  }
  await migrate(db)
  const words = await db.selectFrom('tenant_words').select('word').orderBy('word').execute()
  expect(words.map(({ word }) => word)).toEqual(['1', '2', 'old', 'old'])
  const columns = ['id', 'version', 'balance_units'] as const
  const rows = await db.selectFrom('recharges').select(columns).orderBy('id').execute()
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['1-1', 1, 10],
    ['1-2', 2, 110],
    ['1-3', 3, 1110],
    ['2-1', 1, 10],
    ['2-2', 2, 110],
    ['2-3', 3, 1110],
  ])
})
