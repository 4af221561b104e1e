import { type ColumnDefinitionBuilder, type Kysely, PostgresAdapter, sql } from 'kysely'

/**
 * What was changed, by whom and when. Entries are stored in the order of their time, which is the
 * order that they are written and read in. Each further index has that order within its groups.
 * Tenants get how long they keep them as a column, so that the sweep reads no tenant as a whole.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter
  // Texts that sort by their characters.
  const text = isPostgres ? sql`text collate "C"` : sql`text`
  const required = (column: ColumnDefinitionBuilder) => column.notNull()
  const table = db.schema
    .createTable('audit_logs')
    .addColumn('tenant_id', 'text', required)
    .addColumn('created_at', 'bigint', required)
    .addColumn('id', text, required)
    .addColumn('user_name', text, required)
    .addColumn('object_type', text, required)
    .addColumn('action', text, required)
    .addColumn('object_name', text, required)
    .addColumn('ip', text, required)
    .addColumn('source', text, required)
    .addColumn('lower_user_name', text, required)
    .addColumn('lower_object_name', text, required)
    .addColumn('search_text', text, required)
    .addColumn('old_state', text, required)
    .addColumn('new_state', text, required)
    .addPrimaryKeyConstraint('audit_logs_time', ['tenant_id', 'created_at', 'id'])
  await (isPostgres ? table : table.modifyEnd(sql`without rowid`)).execute()
  for (const name of ['user_name', 'object_type']) {
    await db.schema
      .createIndex(`audit_logs_${name}`)
      .on('audit_logs')
      .columns(['tenant_id', name, 'created_at', 'id'])
      .execute()
  }
  if (!isPostgres) await describe(db)
  await db.schema
    .alterTable('tenants')
    .addColumn('log_retention', 'bigint', (column) => column.notNull().defaultTo(180))
    .execute()
  await fillRetention(db.withTables<Tables>())
}

/**
 * Tells SQLite how many entries a log, a user and so on have, as ANALYZE would find them in a long
 * one. Without, it takes reading a whole log in order for as fast as an index.
 */
async function describe(db: Kysely<unknown>): Promise<void> {
  // How many there are, and how many are equal in the first column, the first two, and so on.
  const rows = {
    audit_logs: '1000000 100000 1 1',
    audit_logs_user_name: '1000000 100000 10000 1 1',
    audit_logs_object_type: '1000000 100000 20000 1 1',
  }
  await sql`analyze audit_logs`.execute(db)
  for (const [name, stat] of Object.entries(rows)) {
    const row = sql`('audit_logs', ${name}, ${stat})`
    await sql`insert into sqlite_stat1 (tbl, idx, stat) values ${row}`.execute(db)
  }
  await sql`analyze sqlite_master`.execute(db)
}

/** In days: in milliseconds, a database could not hold every number that a client may send. */
const CENTURY = 36_525

type Tables = { tenants: { id: string; data: string; log_retention: number } }

async function fillRetention(db: Kysely<Tables>): Promise<void> {
  for (const { id, data } of await db.selectFrom('tenants').select(['id', 'data']).execute()) {
    const { log_retention } = JSON.parse(data)
    if (!Number.isSafeInteger(log_retention)) continue
    const days = Math.min(log_retention, CENTURY)
    await db.updateTable('tenants').set({ log_retention: days }).where('id', '=', id).execute()
  }
}
