import { sql } from 'kysely'
import { type Database, isPostgres } from '../database.ts'

/**
 * Throws if the file is damaged, and says how. Does nothing on PostgreSQL, which checks its own
 * pages.
 */
export async function checkPages(db: Database): Promise<void> {
  if (isPostgres(db)) return
  const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db)
  const found = rows[0]?.quick_check
  if (found !== 'ok') throw new Error(`The file is damaged: ${found?.replaceAll('\n', ' ')}`)
}
