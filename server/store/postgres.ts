import { PostgresDialect, type PostgresPoolClient } from 'kysely'
import { DatabaseError, Pool, types } from 'pg'
import { READ_MS } from './reads/read-collection.ts'

/** How long a statement may take before PostgreSQL cancels it, in milliseconds. */
const STATEMENT_MS = 10_000

/**
 * How long to wait for an answer, in milliseconds. Applies if PostgreSQL hangs and no longer
 * cancels statements itself.
 */
const ANSWER_MS = STATEMENT_MS + 2000

/** Removes the time limit for the rest of the transaction. */
export const NO_LIMIT = 'set local statement_timeout = 0'

// By default, pg returns bigint columns as strings. All of ours are far below 2 ** 53.
types.setTypeParser(types.builtins.INT8, Number)

/**
 * PostgreSQL couldn't be reached, disconnected, or cancelled a statement. The last write may or
 * may not have happened.
 */
export class PostgresOutage extends Error {
  constructor(cause: Error) {
    super(reasonOf(cause), { cause })
  }
}

/** The Kysely dialects for the PostgreSQL database at this URL. Queries throw PostgresOutage. */
export function openPostgres(url: string) {
  const pool = newPool(url, { max: 10, statement_timeout: STATEMENT_MS })
  // Collections are read over separate connections, so that slow reads never block anything else.
  const reading = newPool(url, { max: 4, statement_timeout: READ_MS })
  const end = async () => void (await Promise.all([pool.end(), reading.end()]))
  return {
    dialect: dialectOf(pool, end),
    reading: dialectOf(reading, async () => {}),
    flush: undefined,
    mark: undefined,
  }
}

function newPool(url: string, limits: { max: number; statement_timeout: number }): Pool {
  const pool = new Pool({
    connectionString: url,
    idleTimeoutMillis: 3000,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    ...limits,
  })
  // The pool replaces a broken connection, and its query rejects. Without a listener, the error
  // event would end the process. The pool itself listens only while a connection is idle.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

function dialectOf(pool: Pool, end: () => Promise<void>): PostgresDialect {
  const connect = async () => {
    const client = await pool.connect().catch(asOutage)
    let query_timeout: number | undefined = ANSWER_MS
    let broken: Error | undefined
    const query = async (text: string, values: unknown[]) => {
      // After a query without an answer the connection can't be used, not even for a rollback.
      if (broken) throw new PostgresOutage(broken)
      // A migration may take as long as it needs.
      if (text === NO_LIMIT) query_timeout = undefined
      try {
        return await client.query({ text, values, ...(query_timeout && { query_timeout }) })
      } catch (error) {
        if (!(error instanceof DatabaseError)) broken = error as Error
        return asOutage(error as Error)
      }
    }
    // Kysely would also pass a cursor, but only for streams, which this server doesn't use.
    return {
      query: query as unknown as PostgresPoolClient['query'],
      release: () => client.release(broken),
    }
  }
  return new PostgresDialect({ pool: { connect, end } })
}

/** A host with several addresses fails with an AggregateError, which has no message of its own. */
const reasonOf = (error: Error): string =>
  error instanceof AggregateError ? error.errors.map(String).join('; ') : error.message

/**
 * PostgreSQL's error codes for "can't work now". By class: connection, authorization, missing
 * database, transaction rollback, resources, operator intervention, system error, internal error;
 * also a lock timeout, and a read-only standby.
 */
const OUTAGE = /^(?:08|28|3D|40|53|57|58|XX|55P03|25006)/

/** Throws a PostgresOutage, or the error itself if the statement was wrong. */
function asOutage(error: Error): never {
  if (error instanceof DatabaseError && !OUTAGE.test(error.code ?? '')) throw error
  throw new PostgresOutage(error)
}

/** Whether the error means that a unique column already contains the value. */
export const isUniqueViolation = (error: unknown): boolean => hasCode(error, '23505')

/** Whether the error means that a text contains U+0000, which PostgreSQL can't store. */
export const isBadText = (error: unknown): boolean => hasCode(error, '22021')

const hasCode = (error: unknown, code: string) =>
  error instanceof DatabaseError && error.code === code
