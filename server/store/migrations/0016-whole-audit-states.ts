import type { Kysely } from 'kysely'

/** The states of an entry that are too large for a page of them, so that it can be reverted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const name of ['whole_old_state', 'whole_new_state']) {
    await db.schema.alterTable('audit_logs').addColumn(name, 'text').execute()
  }
}
