import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { StartError } from '../settings.ts'
import { openDatabase } from './database.ts'
import { migrate } from './migrations.ts'
import { addTenant } from './tenants.ts'

test('running again changes nothing', async () => {
  const db = openDatabase(':memory:')
  const schema = async () =>
    (await sql`select name, sql from sqlite_master order by name`.execute(db)).rows
  await migrate(db)
  const first = await schema()
  await addTenant(db, '1', { domain: 'a' })
  await migrate(db)
  expect(await schema()).toEqual(first)
  expect(await db.selectFrom('tenants').select('id').execute()).toEqual([{ id: '1' }])
  expect((await sql`select version from schema_version`.execute(db)).rows).toEqual([{ version: 2 }])
})

test('leaves a database of a newer version alone', async () => {
  const db = openDatabase(':memory:')
  await migrate(db)
  await sql`update schema_version set version = 999`.execute(db)
  await expect(migrate(db)).rejects.toThrow(StartError)
  expect((await sql`select version from schema_version`.execute(db)).rows).toEqual([
    { version: 999 },
  ])
})
