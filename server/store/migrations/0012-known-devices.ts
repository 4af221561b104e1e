import { type Kysely, sql } from 'kysely'

const DAYS_60 = 60 * 24 * 60 * 60 * 1000

/** Devices that users have signed in from, and the end of each session. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('devices')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('user_id', 'text', (column) =>
      column.notNull().references('users.id').onDelete('cascade'),
    )
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('devices_user').on('devices').column('user_id').execute()
  await db.schema
    .alterTable('sessions')
    .addColumn('ends_at', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()
  // Nobody knows when these began, so they count from their last renewal, 30 days before this.
  await sql`update sessions set ends_at = refresh_expires_at + ${sql.lit(DAYS_60)}`.execute(db)
}
