import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Whether this database was created with TEST_MODE=1. */
export async function isMarkedForFaults(db: Database): Promise<boolean> {
  return (await sql`select is_on from test_mode`.execute(db)).rows.length > 0
}

/** Marks this database as created with TEST_MODE=1. */
export async function markForFaults(db: Database): Promise<void> {
  await sql`insert into test_mode values (1)`.execute(db)
}

/** Makes every access token expire now. */
export async function expireAccessTokens(db: Database): Promise<void> {
  await db.updateTable('sessions').set({ access_expires_at: 0 }).execute()
}
