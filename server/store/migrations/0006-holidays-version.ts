import type { Kysely } from 'kysely'

/** Counts the changes to the holidays of a tenant. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addNumber(db, 'tenants', 'holidays_version')
}

/** Adds a column of numbers to a table, 0 in each row. */
const addNumber = (db: Kysely<unknown>, table: string, name: string) =>
  db.schema
    .alterTable(table)
    .addColumn(name, 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()
