import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Dialect, SqliteDatabase } from 'kysely'
import Libsql from 'libsql'
import { groupCommit } from '../group-commit.ts'
import { isLocked } from './errors.ts'
import { openLog } from './log-flush.ts'
import { openReaders, readingDialect } from './reading-dialect.ts'
import { BEGIN, WaitingSqliteDialect } from './waiting-dialect.ts'

interface Opened {
  dialect: Dialect
  /** For reading collections off the event loop. A database in memory has none. */
  reading?: Dialect
  flush?: () => Promise<void>
  /** Returns a different text after every change, by this process or another. */
  mark: () => string
}

/** Opens a file, which is created if missing, or ":memory:", which needs no flush. */
export function openSqlite(file: string): Opened {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const connection = connect(file)
  const writes = { count: 0 }
  const prepare = withBooleans(connection, writes)
  const version = connection.prepare('PRAGMA data_version').raw()
  const mark = () => `${writes.count} ${version.get()}`
  if (file === ':memory:') {
    const close = () => void connection.close()
    return { dialect: new WaitingSqliteDialect({ database: { prepare, close } }), mark }
  }
  const log = openLog(file)
  const readers = openReaders(file)
  const close = () => {
    connection.close()
    log.close()
    readers.close()
  }
  return {
    dialect: new WaitingSqliteDialect({ database: { prepare, close } }),
    reading: readingDialect(readers),
    flush: groupCommit(log.flush),
    mark,
  }
}

type Connection = InstanceType<typeof Libsql>

function connect(file: string): Connection {
  const connection = new Libsql(file)
  // Set this first, because the next pragma may have to wait for a lock too.
  connection.exec('PRAGMA busy_timeout = 5000')
  setWriteAhead(connection)
  // With FULL, each write would wait for the disk by itself. See syncToDisk.
  connection.exec('PRAGMA synchronous = NORMAL')
  // After so many pages, the log is copied into the file, which blocks all requests. The default is
  // 1000. Copying more at once takes less time in all: many pages have changed several times.
  connection.exec('PRAGMA wal_autocheckpoint = 4000')
  connection.exec('PRAGMA foreign_keys = ON')
  // In a file, a large sort would need a file descriptor, and there may be none left.
  connection.exec('PRAGMA temp_store = MEMORY')
  // This wait blocks the event loop, so it is short. WaitingSqliteDialect waits longer without
  // blocking.
  connection.exec('PRAGMA busy_timeout = 10')
  return connection
}

/**
 * Switches a new file to a write-ahead log. If several servers start at once, SQLite lets one of
 * them do it. For the others it fails instead of waiting, so they try again.
 */
function setWriteAhead(connection: Connection): void {
  for (let tries = 1; ; tries++) {
    try {
      connection.exec('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (!isLocked(error) || tries === 50) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  }
}

type Statement = ReturnType<SqliteDatabase['prepare']>

const MAX_PREPARED = 200

/**
 * Prepares statements for Kysely. Turns booleans into numbers, because SQLite has no booleans and
 * libsql 0.5 aborts the process on one. Reuses prepared statements, because preparing takes longer
 * than running, and counts the runs that may write.
 */
function withBooleans(connection: Connection, writes: { count: number }) {
  const prepared = new Map<string, Statement>()
  return (sql: string): Statement => {
    // A prepared statement that fails because of a lock stays in progress.
    if (sql === BEGIN) return { ...BEGINNING, run: () => begin(connection) }
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
    // Filters can produce any number of different statements, so limit how many are cached.
    if (prepared.size >= MAX_PREPARED) prepared.clear()
    prepared.set(sql, made)
    return made
  }
}

const nothing = () => []
const BEGINNING = { reader: false, all: nothing, iterate: () => nothing().values() }

function begin(connection: Connection) {
  connection.exec(BEGIN)
  return { changes: 0, lastInsertRowid: 0 }
}

const numbers = (values: readonly unknown[]) =>
  values.map((value) => (typeof value === 'boolean' ? Number(value) : value))
