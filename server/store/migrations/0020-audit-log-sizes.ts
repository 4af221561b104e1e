import { type Kysely, sql } from 'kysely'

/** How many bytes the audit log of each tenant has. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit_log_sizes')
    .addColumn('tenant_id', 'text', (column) => column.primaryKey())
    .addColumn('bytes', 'bigint', (column) => column.notNull())
    .execute()
  await sql`insert into audit_log_sizes (tenant_id, bytes)
    select tenant_id, sum(600 + octet_length(object_name) + octet_length(search_text)
      + octet_length(old_state) + octet_length(new_state)
      + coalesce(octet_length(whole_old_state), 0) + coalesce(octet_length(whole_new_state), 0))
    from audit_logs group by tenant_id`.execute(db)
}
