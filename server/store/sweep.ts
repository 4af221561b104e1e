import { sql } from 'kysely'
import type { Database } from './database.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

/** An hour without a failure clears what was counted of a sign-in. In milliseconds. */
export const FAILURES_KEPT_MS = HOUR

/** How long an upload may take, and how long a file is kept that no tenant uses. In milliseconds. */
export const UPLOADS_KEPT_MS = DAY

/** Removes what has had its time, so that it does not pile up; nothing that still counts is touched. `now` in milliseconds. */
export async function sweep(db: Database, now: number): Promise<void> {
  await db
    .deleteFrom('uploads')
    .where('started_at', '<=', now - UPLOADS_KEPT_MS)
    .execute()
  await db
    .deleteFrom('blobs')
    .where('used_at', '<=', now - UPLOADS_KEPT_MS)
    // Wherever a tenant names the file, be it in a field that nobody here knows.
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
    .where('last_at', '<=', now - FAILURES_KEPT_MS)
    .execute()
  await db.deleteFrom('sessions').where('refresh_expires_at', '<=', now).execute()
  await db.deleteFrom('second_factors').where('expires_at', '<=', now).execute()
}
