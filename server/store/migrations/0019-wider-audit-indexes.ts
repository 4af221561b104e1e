import { type Kysely, PostgresAdapter, sql } from 'kysely'

/** Each index of the audit log gets all that its usual filters compare. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const fields = ['user_name', 'object_type']
  for (const name of fields) {
    await db.schema.dropIndex(`audit_logs_${name}`).execute()
    await db.schema
      .createIndex(`audit_logs_${name}`)
      .on('audit_logs')
      .columns(['tenant_id', name, 'created_at', 'id', ...fields.filter((one) => one !== name)])
      .column('action')
      .execute()
  }
  if (db.getExecutor().adapter instanceof PostgresAdapter) return
  // How many entries a long log has, and how many of them are equal in the first column of the
  // index, the first two, and so on. SQLite would learn that from ANALYZE alone.
  const rows = {
    audit_logs_user_name: '1000000 100000 10000 1 1 1 1',
    audit_logs_object_type: '1000000 100000 20000 1 1 1 1',
  }
  for (const [name, stat] of Object.entries(rows)) {
    const row = sql`('audit_logs', ${name}, ${stat})`
    await sql`insert into sqlite_stat1 (tbl, idx, stat) values ${row}`.execute(db)
  }
  await sql`analyze sqlite_master`.execute(db)
}
