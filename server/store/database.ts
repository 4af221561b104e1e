import { type ColumnType, type Generated, Kysely, PostgresAdapter } from 'kysely'
import type { AuditEntry } from '../../src/contract/audit-logs.ts'
import type { Holiday } from '../../src/contract/holidays.ts'
import { QueueFull } from '../rules/queue.ts'
import { isUniqueViolation, openPostgres, PostgresOutage } from './postgres.ts'
import { setReading } from './reads/read-collection.ts'
import { isSqliteOutage, isSqliteUniqueViolation } from './sqlite/errors.ts'
import { openSqlite } from './sqlite/open.ts'

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
    /** How many days its audit log is kept. */
    log_retention: Generated<number>
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
    /** Where it is found by its days, as rules/holiday-days.ts has them. */
    first_day: number
    span_class: number
  }
  /** The words of the names and regions of holidays, for searches. */
  holiday_words: { tenant_id: string; word: string; holiday_id: string }
  /** The letters at each place of the names of holidays, for filters. */
  holiday_name_parts: { tenant_id: string; part: string; holiday_id: string }
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
  /** Rows are only ever added, and deleted when the tenant no longer keeps them. */
  audit_logs: Omit<AuditEntry, 'created_at'> & {
    /** '' for what belongs to no tenant. */
    tenant_id: string
    created_at: number
    /** The same as of a tenant. */
    lower_user_name: string
    lower_object_name: string
    search_text: string
    /** The states, where those of `AuditEntry` lack large fields. */
    whole_old_state: string | null
    whole_new_state: string | null
  }
  /** Its single row is written to find out whether the database can be. */
  readiness: { id: number; checks: number }
  sign_in_failures: { key: string; count: number; last_at: number; blocked_until: number }
}

export type Database = Kysely<Tables>

/** Whether this is the address of a PostgreSQL, not of a file. */
export const isPostgresAddress = (address: string): boolean => /^postgres(?:ql)?:/.test(address)

/**
 * Opens the database at postgres://…, or the file, which is created if missing. ":memory:" ends
 * with the process.
 */
export function openDatabase(address: string): Database {
  const { dialect, reading, flush, mark } = isPostgresAddress(address)
    ? openPostgres(address)
    : openSqlite(address)
  const db: Database = new Kysely({ dialect })
  if (reading) setReading(db, new Kysely({ dialect: reading }))
  if (flush) flushes.set(db, flush)
  if (mark) marks.set(db, mark)
  return db
}

const marks = new WeakMap<Database, () => string>()

/** PostgreSQL has no change mark, and neither has the part of SQLite that only reads. */
export const hasChangeMark = (db: Database): boolean => marks.has(db)

/**
 * A mark that is another one after every change to the database, by this process or another.
 */
export const changeMark = (db: Database): string | undefined => marks.get(db)?.()

const flushes = new WeakMap<Database, () => Promise<void>>()

/**
 * Waits until all earlier writes are on disk, so that they survive a loss of power. PostgreSQL
 * waits by itself.
 */
export const syncToDisk = async (db: Database): Promise<void> => flushes.get(db)?.()

/** Whether this is PostgreSQL, not SQLite. */
export const isPostgres = (db: Database): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter

/** Whether the error means that a unique column already holds this value. */
export const isDuplicate = (error: unknown): boolean =>
  isUniqueViolation(error) || isSqliteUniqueViolation(error)

/**
 * Whether the error means that the database cannot work now: it is away, locked, full or broken.
 */
export const isUnavailable = (error: unknown): error is Error =>
  error instanceof PostgresOutage || error instanceof QueueFull || isSqliteOutage(error)

/** The bytes in a column, from either database. */
export const bytesOf = (data: ArrayBuffer | Buffer): Buffer =>
  data instanceof ArrayBuffer ? Buffer.from(data) : data
