import { setImmediate as turn } from 'node:timers/promises'
import { sql } from 'kysely'
import { MAX_AUDIT_BYTES } from '../../../src/contract/audit-logs.ts'
import { type Database, inTransaction } from '../database.ts'
import type { EntryRow } from './add-entry.ts'

/**
 * The size of each tenant's audit log is in the table `audit_log_sizes`. Changing it with every
 * entry would slow down saves, so a process sums up the bytes of its entries and stores the sum
 * once it reaches a step. A process that is killed loses less than a step for each tenant.
 */
const STEP = 512 * 1024

/**
 * How many entries are deleted at once. Small enough that no save waits for long, and enough for a
 * step. If entries larger than a step replace many small ones, the sweep deletes the rest.
 */
export const BATCH = 1000

/** The columns of any length. The others, and the indexes, count as a fixed number of bytes. */
const LONG = ['object_name', 'search_text', 'old_state', 'new_state'] as const
const LONG_OR_NULL = ['whole_old_state', 'whole_new_state'] as const
const COUNTED = [...LONG, ...LONG_OR_NULL]
const OTHER_BYTES = 600

/** The bytes that an entry counts as, in SQL. `bytesOf` is the same for a new one. */
const BYTES = sql.join(
  [
    sql.lit(OTHER_BYTES),
    ...COUNTED.map((name) => sql`coalesce(octet_length(${sql.ref(name)}), 0)`),
  ],
  sql` + `,
)

function bytesOf(row: EntryRow): number {
  return COUNTED.reduce((sum, name) => sum + Buffer.byteLength(row[name] ?? ''), OTHER_BYTES)
}

/** The bytes that aren't stored yet, of each tenant. Transactions of a database share them. */
const unstored = new WeakMap<object, Map<string, number>>()

function unstoredOf(db: Database): Map<string, number> {
  const key = db.getExecutor().adapter
  const found = unstored.get(key) ?? new Map<string, number>()
  unstored.set(key, found)
  return found
}

/**
 * Counts entries that were added. Deletes the oldest entries if a tenant's log is too large. If
 * `db` is a transaction, that happens in it.
 */
export async function countEntries(db: Database, rows: EntryRow[]): Promise<void> {
  const sums = unstoredOf(db)
  for (const row of rows) {
    const bytes = (sums.get(row.tenant_id) ?? 0) + bytesOf(row)
    if (bytes < STEP) {
      sums.set(row.tenant_id, bytes)
    } else {
      sums.delete(row.tenant_id)
      await grow(db, row.tenant_id, bytes)
    }
  }
}

/** Deletes the oldest entries of each log that is too large, until `signal` is aborted. */
export async function trimAuditLogs(db: Database, signal?: AbortSignal): Promise<void> {
  const sums = unstoredOf(db)
  for (const [tenantId, bytes] of sums) {
    sums.delete(tenantId)
    await grow(db, tenantId, bytes)
  }
  const sizes = db.selectFrom('audit_log_sizes').select('tenant_id')
  for (const { tenant_id } of await sizes.where('bytes', '>', MAX_AUDIT_BYTES).execute()) {
    while (!signal?.aborted && (await grow(db, tenant_id, 0)) > MAX_AUDIT_BYTES) await turn()
  }
}

/** Adds to the size of a log, and returns the size after deleting a batch if it is too large. */
async function grow(db: Database, tenantId: string, bytes: number): Promise<number> {
  const run = async (trx: Database) => {
    const size = await addBytes(trx, tenantId, bytes)
    if (size <= MAX_AUDIT_BYTES) return size
    const { freed } = await deleteOldest(trx, tenantId, (_, sum) => sum < size - MAX_AUDIT_BYTES)
    // Without any entry the size was wrong.
    return addBytes(trx, tenantId, freed === 0 ? -size : 0)
  }
  return inTransaction(db, run)
}

/**
 * Deletes a tenant's oldest entries, at most a batch, as long as `isOver` is true for an entry and
 * the bytes of those before it. Returns how many, and their bytes.
 */
export async function deleteOldest(
  trx: Database,
  tenantId: string,
  isOver: (created_at: number, sum: number) => boolean,
): Promise<{ count: number; freed: number }> {
  // Locks the log's size first. Otherwise two transactions could each wait for the other.
  await addBytes(trx, tenantId, 0)
  const oldest = await trx
    .selectFrom('audit_logs')
    .select(['created_at', 'id', sql<number>`${BYTES}`.as('bytes')])
    .where('tenant_id', '=', tenantId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(BATCH)
    .execute()
  let freed = 0
  let count = 0
  for (const { created_at, bytes } of oldest) {
    if (!isOver(created_at, freed)) break
    freed += bytes
    count += 1
  }
  const last = oldest[count - 1]
  if (!last) return { count: 0, freed: 0 }
  await sql`delete from audit_logs where tenant_id = ${tenantId}
    and (created_at, id) <= (${last.created_at}, ${last.id})`.execute(trx)
  await addBytes(trx, tenantId, -freed)
  return { count, freed }
}

/** Changes the size of a log, and returns it. It is never negative. */
async function addBytes(trx: Database, tenant_id: string, bytes: number): Promise<number> {
  const row = await trx
    .insertInto('audit_log_sizes')
    .values({ tenant_id, bytes: Math.max(0, bytes) })
    .onConflict((conflict) =>
      conflict.column('tenant_id').doUpdateSet(({ eb }) => ({
        bytes: eb
          .case()
          .when('audit_log_sizes.bytes', '>', -bytes)
          .then(eb('audit_log_sizes.bytes', '+', bytes))
          .else(0)
          .end(),
      })),
    )
    .returning('bytes')
    .executeTakeFirstOrThrow()
  return row.bytes
}
