import type { Kysely } from 'kysely'

/** When a file was last used. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addNumber(db, 'blobs', 'used_at')
}

/** Adds a column of numbers to a table, 0 in each row. */
const addNumber = (db: Kysely<unknown>, table: string, name: string) =>
  db.schema
    .alterTable(table)
    .addColumn(name, 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()
