import type { Kysely } from 'kysely'

/** The refresh token before the current one, which is accepted for a short while. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('sessions')
    .addColumn('spent_hash', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  await addNumber(db, 'sessions', 'spent_until')
}

/** Adds a column of numbers to a table, 0 in each row. */
const addNumber = (db: Kysely<unknown>, table: string, name: string) =>
  db.schema
    .alterTable(table)
    .addColumn(name, 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()
