import { setImmediate as turn } from 'node:timers/promises'
import { sql } from 'kysely'
import { tenantDefaults } from '../../../src/contract/values/defaults.ts'
import type { Database } from '../database.ts'
import { BATCH, deleteOldest, trimAuditLogs } from './log-size.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * Deletes entries that are older than their tenant's retention, and the oldest of logs that are
 * too large. `now` in milliseconds. Entries without a tenant are kept for the default retention.
 * Stops after the current batch once `signal` is aborted.
 */
export async function sweepAuditLogs(
  db: Database,
  now: number,
  signal?: AbortSignal,
): Promise<void> {
  await deleteUntil(db, '', now - tenantDefaults.log_retention * DAY, signal)
  const until = sql`${now} - tenants.log_retention * ${sql.lit(DAY)}`
  const tenants = await db
    .selectFrom('tenants')
    .select(['id', 'log_retention'])
    .where(
      sql<boolean>`exists (select 1 from audit_logs
        where tenant_id = tenants.id and created_at <= ${until})`,
    )
    .execute()
  for (const { id, log_retention } of tenants) {
    await deleteUntil(db, id, now - log_retention * DAY, signal)
  }
  await trimAuditLogs(db, signal)
}

async function deleteUntil(
  db: Database,
  tenantId: string,
  until: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  while (!signal?.aborted) {
    const { count } = await db
      .transaction()
      .execute((trx) => deleteOldest(trx, tenantId, (created_at) => created_at <= until))
    if (count < BATCH) return
    // SQLite runs on the event loop, so let waiting requests go first.
    await turn()
  }
}
