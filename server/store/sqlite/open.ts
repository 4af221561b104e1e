import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Dialect, SqliteDatabase } from 'kysely'
import Libsql from 'libsql'
import { groupCommit } from '../group-commit.ts'
import { isSqliteOutage } from './errors.ts'
import { openLog } from './log-flush.ts'
import { openReaders, readingDialect } from './reading-dialect.ts'
import { BEGIN, WaitingSqliteDialect } from './waiting-dialect.ts'

interface Opened {
  dialect: Dialect
  /** What a file has too. */
  reading?: Dialect
  flush?: () => Promise<void>
}

/** Opens a file, which is created if missing, or ":memory:", which needs no flush. */
export function openSqlite(file: string): Opened {
  if (file === ':memory:') return { dialect: dialectOf(connect(file)) }
  mkdirSync(dirname(file), { recursive: true })
  const connection = connect(file)
  const log = openLog(file)
  const readers = openReaders(file)
  const close = () => {
    connection.close()
    log.close()
    readers.close()
  }
  return {
    dialect: dialectOf(connection, close),
    reading: readingDialect(readers),
    flush: groupCommit(log.flush),
  }
}

const dialectOf = (connection: Connection, close: () => void = () => connection.close()) =>
  new WaitingSqliteDialect({ database: { ...withBooleans(connection), close } })

type Connection = InstanceType<typeof Libsql>

function connect(file: string): Connection {
  const connection = new Libsql(file)
  // Set this first, because the next pragma may have to wait too.
  connection.exec('PRAGMA busy_timeout = 5000')
  setWriteAhead(connection)
  // FULL would make each single write wait for the disk: see syncToDisk.
  connection.exec('PRAGMA synchronous = NORMAL')
  connection.exec('PRAGMA foreign_keys = ON')
  // A large sort would otherwise open a file, and there may be no file descriptor left.
  connection.exec('PRAGMA temp_store = MEMORY')
  // This wait blocks the event loop. WaitingSqliteDialect waits for longer without blocking.
  connection.exec('PRAGMA busy_timeout = 10')
  return connection
}

/**
 * Switches a new file to a write-ahead log. If several servers start at once, SQLite lets one of
 * them do it, and fails for the others instead of waiting.
 */
function setWriteAhead(connection: Connection): void {
  for (let tries = 1; ; tries++) {
    try {
      connection.exec('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (!isSqliteOutage(error) || tries === 50) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  }
}

type Statement = ReturnType<SqliteDatabase['prepare']>

const MAX_PREPARED = 200

/**
 * Turns booleans into numbers: SQLite has none, and libsql 0.5 aborts the whole process on one.
 * Also reuses prepared statements, because preparing takes longer than running.
 */
function withBooleans(connection: Connection): Omit<SqliteDatabase, 'close'> {
  const prepared = new Map<string, Statement>()
  return {
    prepare(sql) {
      // A prepared statement that fails for the lock stays in progress.
      if (sql === BEGIN) return { ...BEGINNING, run: () => begin(connection) }
      const cached = prepared.get(sql)
      if (cached) return cached
      const statement = connection.prepare(sql)
      const made: Statement = {
        reader: statement.reader,
        all: (values) => statement.all(numbers(values)),
        run: (values) => statement.run(numbers(values)),
        iterate: (values) => statement.iterate(numbers(values)),
      }
      // Filters make any number of different statements, so limit how many are kept.
      if (prepared.size >= MAX_PREPARED) prepared.clear()
      prepared.set(sql, made)
      return made
    },
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
