import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Whether TEST_MODE made this database. */
export async function isOfTestMode(db: Database): Promise<boolean> {
  return (await sql`select is_on from test_mode`.execute(db)).rows.length > 0
}

/** Remembers that TEST_MODE made this database. */
export async function markTestMode(db: Database): Promise<void> {
  await sql`insert into test_mode values (1)`.execute(db)
}

/** Ends every access token, as if its time had come. */
export async function expireAccessTokens(db: Database): Promise<void> {
  await db.updateTable('sessions').set({ access_expires_at: 0 }).execute()
}
