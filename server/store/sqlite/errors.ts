import Libsql from 'libsql'

/** The log of the database could not be flushed, or its file is no longer there. */
export class FlushError extends Error {
  constructor(cause: Error) {
    super(`Can’t write to the database’s disk: ${cause.message}`, { cause })
  }
}

/** Codes of SQLite that mean that the file cannot be used now, or no longer. */
const OUTAGE =
  /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY|NOMEM|CORRUPT|NOTADB|PROTOCOL|INTERRUPT)/

const codeOf = (error: unknown): string => (error instanceof Libsql.SqliteError ? error.code : '')

/** Whether the file is locked, full, gone, damaged, or took too long to read. */
export const isSqliteOutage = (error: unknown): boolean =>
  error instanceof FlushError || OUTAGE.test(codeOf(error))

/** Whether another process holds the lock, so that the same statement may succeed later. */
export const isLocked = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY')

/** Whether a unique column already holds the value. */
export const isSqliteUniqueViolation = (error: unknown): boolean =>
  codeOf(error) === 'SQLITE_CONSTRAINT_UNIQUE'
