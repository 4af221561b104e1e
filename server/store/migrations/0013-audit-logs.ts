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
  for (const name of ['user_name', 'object_type', 'action']) {
    await db.schema
      .createIndex(`audit_logs_${name}`)
      .on('audit_logs')
      .columns(['tenant_id', name, 'created_at', 'id'])
      .execute()
  }
  await db.schema
    .alterTable('tenants')
    .addColumn('log_retention', 'bigint', (column) => column.notNull().defaultTo(180))
    .execute()
  await fillRetention(db.withTables<Tables>())
}

type Tables = { tenants: { id: string; data: string; log_retention: number } }

async function fillRetention(db: Kysely<Tables>): Promise<void> {
  for (const { id, data } of await db.selectFrom('tenants').select(['id', 'data']).execute()) {
    const { log_retention } = JSON.parse(data)
    if (!Number.isSafeInteger(log_retention)) continue
    await db.updateTable('tenants').set({ log_retention }).where('id', '=', id).execute()
  }
}
