import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { StartError } from '../settings.ts'
import { emptyDatabase } from '../test-database.ts'
import { openDatabase } from './database.ts'
import { migrate } from './migrations.ts'
import { addTenant } from './tenants.ts'

test('running again changes nothing', async () => {
  const db = openDatabase(await emptyDatabase())
  const schema = async () =>
    (await db.introspection.getTables()).map(({ name, columns }) => ({ name, columns }))
  await migrate(db)
  const first = await schema()
  await addTenant(db, '1', { domain: 'a' })
  await migrate(db)
  expect(await schema()).toEqual(first)
  expect(await db.selectFrom('tenants').select('id').execute()).toEqual([{ id: '1' }])
  expect((await sql`select version from schema_version`.execute(db)).rows).toEqual([{ version: 4 }])
})

test('leaves a database of a newer version alone', async () => {
  const db = openDatabase(await emptyDatabase())
  await migrate(db)
  await sql`update schema_version set version = 999`.execute(db)
  await expect(migrate(db)).rejects.toThrow(StartError)
  expect((await sql`select version from schema_version`.execute(db)).rows).toEqual([
    { version: 999 },
  ])
})

test('servers that start at once make one database', async () => {
  const address = await emptyDatabase()
  const all =
    address === ':memory:'
      ? [openDatabase(address)]
      : Array.from({ length: 4 }, () => openDatabase(address))
  await Promise.all(all.map((db) => migrate(db)))
  for (const db of all) {
    expect((await sql`select version from schema_version`.execute(db)).rows).toEqual([
      { version: 4 },
    ])
    await db.destroy()
  }
})
