import { setTimeout as wait } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  DeleteQueryNode,
  InsertQueryNode,
  SqliteDialect,
  SqliteDriver,
  UpdateQueryNode,
} from 'kysely'
import { isLocked } from './errors.ts'

/** How long writes wait while another process holds the lock, in milliseconds. */
const LOCK_MS = 5000
const RETRY_MS = 20
/** After this long without an attempt, a lock counts as a new one, in milliseconds. */
const SAME_LOCK_MS = 1000

/** Takes the write lock when the transaction begins. */
export const BEGIN = 'begin immediate'

/** A SQLite dialect that waits for another process's lock without blocking the event loop. */
export class WaitingSqliteDialect extends SqliteDialect {
  readonly #config: ConstructorParameters<typeof SqliteDialect>[0]

  constructor(config: ConstructorParameters<typeof SqliteDialect>[0]) {
    super(config)
    this.#config = config
  }

  override createDriver() {
    return new WaitingDriver(this.#config)
  }
}

class WaitingDriver extends SqliteDriver {
  #waiting: DatabaseConnection | undefined
  #isInTransaction = false

  /** SQLite has one connection, which the driver gives to one caller at a time. */
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    this.#waiting ??= this.#wrap(connection)
    return this.#waiting
  }

  #wrap(connection: DatabaseConnection): DatabaseConnection {
    const execute = waitingFor(connection)
    return {
      executeQuery: (query) =>
        isWrite(query) && !this.#isInTransaction ? inTransaction(execute, query) : execute(query),
      streamQuery: (query, size) => connection.streamQuery(query, size),
    }
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(BEGIN))
    this.#isInTransaction = true
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection)
    this.#isInTransaction = false
  }

  /**
   * On a full disk, SQLite has already rolled back, so ignore the failure of this rollback. The
   * caller then gets the first error.
   */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    this.#isInTransaction = false
    await super.rollbackTransaction(connection).catch(() => {})
  }
}

type Execute = DatabaseConnection['executeQuery']

/**
 * Takes the lock first for a single write too. Otherwise a write that fails because of the lock
 * would stay in progress, because libsql can't reset a statement, and then no transaction could be
 * committed.
 */
async function inTransaction<R>(execute: Execute, query: CompiledQuery) {
  await execute(CompiledQuery.raw(BEGIN))
  try {
    const result = await execute<R>(query)
    await execute(CompiledQuery.raw('commit'))
    return result
  } catch (error) {
    await execute(CompiledQuery.raw('rollback')).catch(() => {})
    throw error
  }
}

/**
 * Retries a statement while another process holds the lock. All statements share one deadline.
 * Otherwise twenty writes in a row would take twenty times as long to fail.
 */
function waitingFor(connection: DatabaseConnection): Execute {
  let locked: { since: number; seen: number } | undefined
  return async <R>(query: CompiledQuery) => {
    for (;;) {
      try {
        const result = await connection.executeQuery<R>(query)
        if (query.sql === BEGIN) locked = undefined
        return result
      } catch (error) {
        if (!isLocked(error)) throw error
        const seen = performance.now()
        const isSameLock = locked !== undefined && seen - locked.seen < SAME_LOCK_MS
        locked = { since: isSameLock && locked ? locked.since : seen, seen }
        if (seen - locked.since > LOCK_MS) throw error
        await wait(RETRY_MS)
      }
    }
  }
}

const isWrite = ({ query }: CompiledQuery): boolean =>
  InsertQueryNode.is(query) || UpdateQueryNode.is(query) || DeleteQueryNode.is(query)
