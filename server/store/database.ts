import { mkdirSync, realpathSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import {
  type ColumnType,
  type Generated,
  Kysely,
  PostgresAdapter,
  type SqliteDatabase,
  SqliteDialect,
} from 'kysely'
import Libsql from 'libsql'
import type { Holiday } from '../../src/contract/holidays.ts'
import { groupCommit } from './group-commit.ts'
import { isUniqueViolation, PostgresOutage, postgresDialect } from './postgres.ts'

/** libsql takes a Buffer and gives an ArrayBuffer back. */
type Bytes = ColumnType<ArrayBuffer | Buffer, Buffer, never>

/** Every time is in milliseconds since 1970. */
export interface Tables {
  tenants: {
    id: string
    domain: string
    version: number
    data: string
    name: string
    /** Its name in small letters, for filters. */
    lower_name: string
    /** Its words, for searches that find too many for `tenant_words`. */
    search_text: string
    /** In hundred-thousandths of the tenant's currency. */
    balance_units: Generated<number>
    balance_version: Generated<number>
    /**
     * The number of its holidays. Counting 100,000 rows takes longer than reading a page of them.
     */
    holiday_count: Generated<number>
    /** Raised by every change to any of its holidays. */
    holidays_version: Generated<number>
    /** 1 if its calls are made up, for the demo. */
    is_demo: Generated<number>
  }
  /** The words of the names and domains of tenants, for searches. */
  tenant_words: { word: string; tenant_id: string }
  /** Things that a tenant has one of, such as its password policy. */
  documents: { tenant_id: string; name: string; version: number; data: string }
  /** The ledger of the balances: rows are only ever added. */
  recharges: {
    id: string
    tenant_id: string
    user_id: string
    units: number
    at: number
    /** The version of the balance after this recharge, counted from 1. */
    version: number
    /** The balance after it. */
    balance_units: number
  }
  holidays: Omit<Holiday, 'consecutive' | 'every_year'> & {
    tenant_id: string
    version: number
    consecutive: number
    every_year: number
    /** The same as of a tenant. */
    lower_name: string
    search_text: string
  }
  /** The words of the names and regions of holidays, for searches. */
  holiday_words: { tenant_id: string; word: string; holiday_id: string }
  users: {
    id: string
    /** Null for users who work on every tenant. */
    tenant_id: string | null
    username: string
    password_hash: string
    role: string
    display_name: string
    email: string
    extension_number: string
    password_force_reset: number
  }
  sessions: {
    /** The digest of the secret that all refresh tokens of this session begin with. */
    id: string
    user_id: string
    /** The tenant that a system administrator has switched to. */
    tenant_id: string | null
    access_hash: string
    access_expires_at: number
    refresh_hash: string
    /** The digest of the previous refresh token, or '', and until when it is still accepted. */
    spent_hash: Generated<string>
    spent_until: Generated<number>
    refresh_expires_at: number
    /** When the session ends however often it is renewed. */
    ends_at: Generated<number>
  }
  /** Browsers that a user has signed in from. The id is the digest of its cookie and the user. */
  devices: { id: string; user_id: string; expires_at: number }
  /** Sign-ins that wait for the second factor. */
  second_factors: {
    /** The digest of the client's token. */
    id: string
    user_id: string
    /** The digest of token and code; '' before a code was sent. */
    code_hash: string
    code_expires_at: number
    sent: number
    tries: number
    expires_at: number
  }
  uploads: {
    id: string
    token_hash: string
    tenant_id: string
    filename: string
    size: number
    started_at: number
  }
  upload_parts: { upload_id: string; start: number; data: Bytes }
  blobs: {
    id: string
    tenant_id: string
    digest: string
    filename: string
    type: string
    data: Bytes
    size: number
    /** When it was last used. An unused file is deleted a day later. */
    used_at: number
  }
  sign_in_failures: { key: string; count: number; last_at: number; blocked_until: number }
}

export type Database = Kysely<Tables>

/**
 * Opens the database at postgres://…, or the file, which is created if missing. ":memory:" ends
 * with the process.
 */
export function openDatabase(address: string): Database {
  if (/^postgres(?:ql)?:/.test(address)) return new Kysely({ dialect: postgresDialect(address) })
  return openFile(address)
}

function openFile(file: string): Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const connection = new Libsql(file)
  // Set this first, because the next pragma may have to wait too.
  connection.exec('PRAGMA busy_timeout = 5000')
  setWriteAhead(connection)
  // FULL would make each single write wait for the disk: see syncToDisk.
  connection.exec('PRAGMA synchronous = NORMAL')
  connection.exec('PRAGMA foreign_keys = ON')
  const writes = { count: 0 }
  const db: Database = new Kysely({
    dialect: new SqliteDialect({ database: withBooleans(connection, writes) }),
  })
  const version = connection.prepare('PRAGMA data_version').raw()
  marks.set(db, () => `${writes.count} ${version.get()}`)
  if (file !== ':memory:')
    flushes.set(
      db,
      groupCommit(() => flushFile(`${realpathSync(file)}-wal`)),
    )
  return db
}

/**
 * Switches a new file to a write-ahead log. If several servers start at once, SQLite lets one of
 * them do it, and fails for the others instead of waiting.
 */
function setWriteAhead(connection: InstanceType<typeof Libsql>): void {
  for (let tries = 1; ; tries++) {
    try {
      connection.exec('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (!isUnavailable(error) || tries === 50) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  }
}

const marks = new WeakMap<Database, () => string>()

/**
 * A mark that is another one after every change to the database, by this process or another. SQLite
 * alone has one.
 */
export const changeMark = (db: Database): string | undefined => marks.get(db)?.()

const flushes = new WeakMap<Database, () => Promise<void>>()

/**
 * Waits until all earlier writes are on disk, so that they survive a loss of power. PostgreSQL
 * waits by itself.
 */
export const syncToDisk = async (db: Database): Promise<void> => flushes.get(db)?.()

async function flushFile(file: string): Promise<void> {
  // Open only the log: SQLite locks the other two files, and closing a locked file here would
  // release those locks.
  const handle = await open(file, 'r+')
  try {
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

/** Whether this is PostgreSQL, not SQLite. */
export const isPostgres = (db: Database): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter

/** Whether the error means that a unique column already holds this value. */
export function isDuplicate(error: unknown): boolean {
  return (
    isUniqueViolation(error) ||
    (error instanceof Libsql.SqliteError && error.code === 'SQLITE_CONSTRAINT_UNIQUE')
  )
}

/**
 * Whether the error means that the database cannot work now: PostgreSQL is away, or another process
 * locks the file for too long.
 */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof PostgresOutage ||
  (error instanceof Libsql.SqliteError && error.code.startsWith('SQLITE_BUSY'))

/** The bytes in a column, from either database. */
export const bytesOf = (data: ArrayBuffer | Buffer): Buffer =>
  data instanceof ArrayBuffer ? Buffer.from(data) : data

type Statement = ReturnType<SqliteDatabase['prepare']>

const MAX_PREPARED = 200

/**
 * Turns booleans into numbers: SQLite has none, and libsql 0.5 aborts the whole process on one.
 * Also reuses prepared statements, because preparing takes longer than running, and counts those
 * that may write.
 */
function withBooleans(
  connection: InstanceType<typeof Libsql>,
  writes: { count: number },
): SqliteDatabase {
  const numbers = (values: readonly unknown[]) =>
    values.map((value) => (typeof value === 'boolean' ? Number(value) : value))
  const prepared = new Map<string, Statement>()
  return {
    close: () => connection.close(),
    prepare(sql) {
      const cached = prepared.get(sql)
      if (cached) return cached
      const statement = connection.prepare(sql)
      const mayWrite = Number(!/^\s*select/i.test(sql))
      const made: Statement = {
        reader: statement.reader,
        all(values) {
          writes.count += mayWrite
          return statement.all(numbers(values))
        },
        run(values) {
          writes.count += mayWrite
          return statement.run(numbers(values))
        },
        iterate: (values) => statement.iterate(numbers(values)),
      }
      // Filters make any number of different statements, so limit how many are kept.
      if (prepared.size >= MAX_PREPARED) prepared.clear()
      prepared.set(sql, made)
      return made
    },
  }
}
