import { expect, test } from 'vitest'
import { emptyDatabase } from '../testing/test-database.ts'
import { openDatabase } from './database.ts'
import { migrate } from './migrations/migrate.ts'
import { prepared } from './prepared.ts'
import { addTenant } from './tenant-store.ts'

const domainOf = prepared((db, id) =>
  db.selectFrom('tenants').select('domain').where('id', '=', id),
)

async function twoTenants() {
  const db = openDatabase(await emptyDatabase())
  await migrate(db)
  await addTenant(db, '1', { domain: 'a' })
  await addTenant(db, '2', { domain: 'b' })
  return db
}

test('calls for the same value at once share one run, later calls get a new one', async () => {
  const db = await twoTenants()
  const first = domainOf(db, '1')
  expect(domainOf(db, '1')).toBe(first)
  expect(await Promise.all([first, domainOf(db, '2')])).toEqual([
    [{ domain: 'a' }],
    [{ domain: 'b' }],
  ])
  await db.updateTable('tenants').set({ domain: 'c' }).where('id', '=', '1').execute()
  expect(await domainOf(db, '1')).toEqual([{ domain: 'c' }])
})

test('a failed run is not shared with the next call', async () => {
  const db = await twoTenants()
  await db.schema.alterTable('tenants').renameTo('elsewhere').execute()
  await expect(domainOf(db, '1')).rejects.toThrow()
  await db.schema.alterTable('elsewhere').renameTo('tenants').execute()
  expect(await domainOf(db, '1')).toEqual([{ domain: 'a' }])
  const other = await twoTenants()
  await other.deleteFrom('tenants').execute()
  expect(await domainOf(other, '1')).toEqual([])
})
