import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Database, openDatabase } from '../store/database.ts'

/** The PostgreSQL that the tests use. If it isn't set, they use SQLite. */
const TEST_DATABASE_URL = process.env.TEST_DATABASE_URL

/** The address of an empty database for one test: in memory, or a new schema on PostgreSQL. */
export async function emptyDatabase(): Promise<string> {
  if (!TEST_DATABASE_URL) return ':memory:'
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const db: Database = openDatabase(TEST_DATABASE_URL)
  await sql`create schema ${sql.id(name)}`.execute(db)
  await db.destroy()
  return `${TEST_DATABASE_URL}?options=${encodeURIComponent(`-c search_path=${name}`)}`
}
