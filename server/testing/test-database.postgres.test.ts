import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from '../store/database.ts'
import { migrate } from '../store/migrations/migrate.ts'
import { emptyDatabase, migratedDatabase } from './test-database.ts'

/** The columns, constraints, indexes and rows of the schema at an address. */
async function contentsOf(address: string) {
  const db = openDatabase(address)
  await migrate(db)
  const columns = await sql`
    select table_name, column_name, data_type, is_nullable, column_default, collation_name
    from information_schema.columns where table_schema = current_schema()
    order by table_name, ordinal_position`.execute(db)
  const constraints = await sql`
    select conrelid::regclass::text as table_name, pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = current_schema()::regnamespace
    order by 1, 2`.execute(db)
  const indexes = await sql`
    select tablename, regexp_replace(indexdef, ' INDEX \\S+ ON \\S+ ', ' ') as definition
    from pg_indexes where schemaname = current_schema() order by 1, 2`.execute(db)
  const versions = await sql`select version from schema_version`.execute(db)
  const readiness = await db.selectFrom('readiness').selectAll().execute()
  await db.destroy()
  return {
    columns: columns.rows,
    constraints: constraints.rows,
    indexes: indexes.rows,
    versions: versions.rows,
    readiness,
  }
}

test('the database of a test has the tables that the migrations make', async () => {
  const migrated = await contentsOf(await emptyDatabase())
  expect(migrated.indexes).toContainEqual(
    expect.objectContaining({ definition: expect.stringContaining('UNIQUE') }),
  )
  expect(await contentsOf(await migratedDatabase())).toEqual(migrated)
})
