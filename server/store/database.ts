import { type ColumnType, type Generated, Kysely, PostgresAdapter } from 'kysely'
import type { AuditEntry } from '../../src/contract/audit-logs.ts'
import type { Holiday } from '../../src/contract/holidays.ts'
import { QueueFull } from '../rules/queue.ts'
import { isUniqueViolation, openPostgres, PostgresOutage } from './postgres.ts'
import { setReading } from './reads/read-collection.ts'
import { isSqliteOutage, isSqliteUniqueViolation } from './sqlite/errors.ts'
import { openSqlite } from './sqlite/open.ts'

/** libsql accepts a Buffer and returns an ArrayBuffer. */
type Bytes = ColumnType<ArrayBuffer | Buffer, Buffer, never>

/** The tables. All times are in milliseconds since 1970. */
export interface Tables {
  tenants: {
    id: string
    domain: string
    version: number
    data: string
    name: string
    /** Its name in small letters, for filters. */
    lower_name: string
    /** Its words, for a search that `tenant_words` would answer with too many tenants. */
    search_text: string
    /** In hundred-thousandths of the tenant's currency. */
    balance_units: Generated<number>
    balance_version: Generated<number>
    /** How many holidays it has. Counting 100,000 rows takes longer than reading a page of them. */
    holiday_count: Generated<number>
    /** Increases with every change to any of its holidays. */
    holidays_version: Generated<number>
    /** How many days its audit log entries are kept. */
    log_retention: Generated<number>
    /** 1 if its calls are made up, for the demo. */
    is_demo: Generated<number>
  }
  /** The words of the names and domains of tenants, for searches. */
  tenant_words: { word: string; tenant_id: string }
  /** Documents, such as the password policy: each tenant has one of each kind. */
  documents: { tenant_id: string; name: string; version: number; data: string }
  /** The ledger of balances. Rows are only added, never changed. */
  recharges: {
    id: string
    tenant_id: string
    user_id: string
    units: number
    at: number
    /** The version of the balance after this recharge, counted from 1. */
    version: number
    /** The balance after this recharge. */
    balance_units: number
  }
  holidays: Omit<Holiday, 'consecutive' | 'every_year'> & {
    tenant_id: string
    version: number
    consecutive: number
    every_year: number
    /** Its name in small letters, for filters. */
    lower_name: string
    search_text: string
    /** Its position in the index of days; see rules/holiday-days.ts. */
    first_day: number
    span_class: number
  }
  /** The words of the names and regions of holidays, for searches. */
  holiday_words: { tenant_id: string; word: string; holiday_id: string }
  /** The parts of holidays' names, for filters that look for a part of a name. */
  holiday_name_parts: { tenant_id: string; part: string; holiday_id: string }
  users: {
    id: string
    /** Null for system administrators, who belong to no tenant. */
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
    /** The digest of the secret that all refresh tokens of this session start with. */
    id: string
    user_id: string
    /** The tenant that a system administrator has switched to. */
    tenant_id: string | null
    access_hash: string
    access_expires_at: number
    refresh_hash: string
    /**
     * The digest of the previous refresh token ('' if none), and until when it is still accepted.
     */
    spent_hash: Generated<string>
    spent_until: Generated<number>
    refresh_expires_at: number
    /** When the session ends, however often it is renewed. */
    ends_at: Generated<number>
  }
  /**
   * Browsers that a user has signed in from. The id is the digest of its cookie and the user's id.
   */
  devices: { id: string; user_id: string; expires_at: number }
  /** Sign-ins that are waiting for the second factor. */
  second_factors: {
    /** The digest of the client's token. */
    id: string
    user_id: string
    /** The digest of the token and the code; '' before a code is sent. */
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
  /** Rows are only added, and deleted when the tenant's retention is over. */
  audit_logs: Omit<AuditEntry, 'created_at'> & {
    /** '' if it belongs to no tenant. */
    tenant_id: string
    created_at: number
    /** The user's name in small letters, for filters. */
    lower_user_name: string
    lower_object_name: string
    search_text: string
    /** The complete states, if large fields were left out of the usual ones. */
    whole_old_state: string | null
    whole_new_state: string | null
  }
  /** How many bytes the audit log of each tenant has; see store/audit/log-size.ts. */
  audit_log_sizes: { tenant_id: string; bytes: number }
  /** A single row, which is updated to check whether the database can be written. */
  readiness: { id: number; checks: number }
  sign_in_failures: { key: string; count: number; last_at: number; blocked_until: number }
}

export type Database = Kysely<Tables>

/** Whether this is the address of a PostgreSQL database rather than a file. */
export const isPostgresAddress = (address: string): boolean => /^postgres(?:ql)?:/.test(address)

/**
 * Opens the database at postgres://…, or in a file, which is created if missing. ":memory:" is a
 * database that ends with the process.
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

/** False for PostgreSQL and for SQLite's read-only connections, which have no change mark. */
export const hasChangeMark = (db: Database): boolean => marks.has(db)

/** A text that differs after every change to the database, by this process or another. */
export const changeMark = (db: Database): string | undefined => marks.get(db)?.()

const flushes = new WeakMap<Database, () => Promise<void>>()

/**
 * Waits until all earlier writes are on disk, so that they survive a power failure. Does nothing
 * on PostgreSQL, which flushes before it confirms a write.
 */
export const syncToDisk = async (db: Database): Promise<void> => flushes.get(db)?.()

/** Whether this is PostgreSQL, not SQLite. */
export const isPostgres = (db: Database): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter

/** Runs statements in this transaction, or in a new one if `db` isn't one. */
export const inTransaction = <T>(db: Database, run: (trx: Database) => Promise<T>): Promise<T> =>
  db.isTransaction ? run(db) : db.transaction().execute(run)

/** Whether the error means that a unique column already contains this value. */
export const isDuplicate = (error: unknown): boolean =>
  isUniqueViolation(error) || isSqliteUniqueViolation(error)

/**
 * Whether the error means that the database can't be used now: unreachable, locked, full or
 * damaged.
 */
export const isUnavailable = (error: unknown): error is Error =>
  error instanceof PostgresOutage || error instanceof QueueFull || isSqliteOutage(error)

/** The bytes of a column, whichever database it comes from. */
export const bytesOf = (data: ArrayBuffer | Buffer): Buffer =>
  data instanceof ArrayBuffer ? Buffer.from(data) : data
