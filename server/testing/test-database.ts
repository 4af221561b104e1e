import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Database, openDatabase } from '../store/database.ts'
import { migrate } from '../store/migrations/migrate.ts'

/** The PostgreSQL that the tests use. If it isn't set, they use SQLite. */
const TEST_DATABASE_URL = process.env.TEST_DATABASE_URL

/** The address of an empty database for one test: in memory, or a new schema on PostgreSQL. */
export async function emptyDatabase(): Promise<string> {
  if (!TEST_DATABASE_URL) return ':memory:'
  const name = newName()
  await run(TEST_DATABASE_URL, `create schema ${name}`)
  return addressOf(TEST_DATABASE_URL, name)
}

/**
 * The address of a database for one test. On PostgreSQL it has the current tables, because making
 * them by twenty migrations takes several times as long as copying them.
 */
export async function migratedDatabase(): Promise<string> {
  if (!TEST_DATABASE_URL) return ':memory:'
  const name = newName()
  template ??= readTemplate(TEST_DATABASE_URL)
  await run(
    TEST_DATABASE_URL,
    `create schema ${name}; set local search_path = ${name}; ${await template}`,
  )
  return addressOf(TEST_DATABASE_URL, name)
}

let template: Promise<string> | undefined

/** Migrates an empty schema. Returns statements that copy it into the first one of search_path. */
async function readTemplate(url: string): Promise<string> {
  const name = newName()
  await run(url, `create schema ${name}`)
  const db = openDatabase(addressOf(url, name))
  await migrate(db)
  const tables = await sql<{ statement: string }>`
    select format('create table %2$I (like %1$I.%2$I including all);
      insert into %2$I select * from %1$I.%2$I', schemaname, tablename) as statement
    from pg_tables where schemaname = ${name}`.execute(db)
  const foreignKeys = await sql<{ statement: string }>`
    select format('alter table %I add constraint %I %s', relname, conname,
      pg_get_constraintdef(pg_constraint.oid)) as statement
    from pg_constraint join pg_class on pg_class.oid = conrelid
    where contype = 'f' and connamespace = ${name}::regnamespace`.execute(db)
  await db.destroy()
  return [...tables.rows, ...foreignKeys.rows].map(({ statement }) => statement).join(';\n')
}

const newName = () => `test_${randomUUID().replaceAll('-', '')}`

const addressOf = (url: string, schema: string) =>
  `${url}?options=${encodeURIComponent(`-c search_path=${schema}`)}`

/** Kept open: connecting would cost half as much as the statements. */
let kept: Database | undefined

/** Runs statements in one transaction. */
async function run(url: string, statements: string): Promise<void> {
  kept ??= openDatabase(url)
  await sql.raw(statements).execute(kept)
}
