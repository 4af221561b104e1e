import type { Kysely } from 'kysely'

/** What the quotas of a tenant add up, and a row that is written to see whether writing works. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('uploads_tenant').on('uploads').column('tenant_id').execute()
  // Without the index, SQLite would read through each file to get to its size.
  await db.schema.createIndex('blobs_size').on('blobs').columns(['tenant_id', 'size']).execute()
  await db.schema
    .createTable('readiness')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('checks', 'bigint', (column) => column.notNull())
    .execute()
}
