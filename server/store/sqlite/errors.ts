import Libsql from 'libsql'

/** The database's log couldn't be flushed to disk, or its file is gone. */
export class FlushError extends Error {
  constructor(cause: Error) {
    super(`Can’t write to the database’s disk: ${cause.message}`, { cause })
  }
}

/** SQLite's error codes for a file that can't be used now or any more. */
const OUTAGE =
  /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|NOMEM|CORRUPT|NOTADB|PROTOCOL|INTERRUPT)/

const codeOf = (error: unknown): string => (error instanceof Libsql.SqliteError ? error.code : '')

/** Whether the file is locked, full, missing, damaged, or took too long to read. */
export const isSqliteOutage = (error: unknown): boolean =>
  error instanceof FlushError || OUTAGE.test(codeOf(error))

/** Whether another process holds the lock. The same statement may succeed later. */
export const isLocked = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY')

/** Whether the error means that a unique column already contains the value. */
export const isSqliteUniqueViolation = (error: unknown): boolean =>
  codeOf(error) === 'SQLITE_CONSTRAINT_UNIQUE'
