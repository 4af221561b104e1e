import { sql } from 'kysely'
import { removeEnded } from './accounts/sessions.ts'
import { sweepAuditLogs } from './audit/sweep-audit-logs.ts'
import type { Database } from './database.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

/** An hour without a failed sign-in clears the count. In milliseconds. */
export const FAILURES_KEPT_MS = HOUR

/** How long an upload may take, and how long an unused file is kept. In milliseconds. */
export const UPLOADS_KEPT_MS = DAY

/**
 * Removes expired rows that no longer have an effect. `now` in milliseconds. `signal` stops the
 * part that may take long.
 */
export async function sweep(db: Database, now: number, signal?: AbortSignal): Promise<void> {
  await db
    .deleteFrom('uploads')
    .where('started_at', '<=', now - UPLOADS_KEPT_MS)
    .execute()
  await db
    .deleteFrom('blobs')
    .where('used_at', '<=', now - UPLOADS_KEPT_MS)
    // Keep files in use. Any field of the tenant may name one, even a field that this version
    // doesn't know.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('tenants')
            .select('tenants.id')
            .whereRef('tenants.id', '=', 'blobs.tenant_id')
            .where(sql<boolean>`replace(tenants.data, blobs.digest, '') <> tenants.data`),
        ),
      ),
    )
    .execute()
  await db
    .deleteFrom('sign_in_failures')
    .where(({ eb, or }) =>
      or([
        eb('last_at', '<=', now - FAILURES_KEPT_MS),
        // Written by a clock that was wrong.
        eb('last_at', '>', now + FAILURES_KEPT_MS),
      ]),
    )
    .execute()
  await removeEnded(db, now)
  await db.deleteFrom('devices').where('expires_at', '<=', now).execute()
  await db.deleteFrom('second_factors').where('expires_at', '<=', now).execute()
  await sweepAuditLogs(db, now, signal)
}
