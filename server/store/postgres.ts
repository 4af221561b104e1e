import { PostgresDialect, type PostgresPoolClient } from 'kysely'
import { DatabaseError, Pool, types } from 'pg'
import { READ_MS } from './reads/read-collection.ts'

/** How long one statement may take, in milliseconds, before PostgreSQL cancels it. */
const STATEMENT_MS = 10_000

/**
 * How long to wait for the answer of a PostgreSQL that no longer cancels anything: it is frozen.
 */
const ANSWER_MS = STATEMENT_MS + 2000

/** The statement that lets the rest of a transaction take as long as it needs. */
export const NO_LIMIT = 'set local statement_timeout = 0'

// pg gives bigint columns as strings by default. All of ours are far below 2 ** 53.
types.setTypeParser(types.builtins.INT8, Number)

/**
 * PostgreSQL could not be reached, went away, or cancelled a statement. The last write may or may
 * not have been carried out.
 */
export class PostgresOutage extends Error {
  constructor(cause: Error) {
    super(reasonOf(cause), { cause })
  }
}

/** The Kysely dialects for the PostgreSQL at this address. Their queries throw PostgresOutage. */
export function openPostgres(url: string) {
  const pool = newPool(url, { max: 10, statement_timeout: STATEMENT_MS })
  // Collections have connections of their own, so that their reads never hold up anything else.
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
  // A broken connection is replaced, and its query rejects. An error event without a listener would
  // also end the process. The pool listens to idle connections only.
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
      // Nothing can follow a query whose answer did not come, not even a rollback.
      if (broken) throw new PostgresOutage(broken)
      // A migration has all the time that it needs.
      if (text === NO_LIMIT) query_timeout = undefined
      try {
        return await client.query({ text, values, ...(query_timeout && { query_timeout }) })
      } catch (error) {
        if (!(error instanceof DatabaseError)) broken = error as Error
        return asOutage(error as Error)
      }
    }
    // Kysely also calls it with a cursor, but only for streams.
    return {
      query: query as unknown as PostgresPoolClient['query'],
      release: () => client.release(broken),
    }
  }
  return new PostgresDialect({ pool: { connect, end } })
}

/** A host with several addresses fails with an error for each, and no message of its own. */
const reasonOf = (error: Error): string =>
  error instanceof AggregateError ? error.errors.map(String).join('; ') : error.message

/**
 * Codes of PostgreSQL that mean it cannot work now. By class: connection, authorization, no such
 * database, rolled back, resources, operator, system, damage; also a lock, and a standby.
 */
const OUTAGE = /^(?:08|28|3D|40|53|57|58|XX|55P03|25006)/

/** Rethrows the error, as a PostgresOutage unless the statement itself was wrong. */
function asOutage(error: Error): never {
  if (error instanceof DatabaseError && !OUTAGE.test(error.code ?? '')) throw error
  throw new PostgresOutage(error)
}

/** Whether a unique column already holds the value. */
export const isUniqueViolation = (error: unknown): boolean => hasCode(error, '23505')

/** Whether a text contains U+0000, which PostgreSQL cannot store. */
export const isBadText = (error: unknown): boolean => hasCode(error, '22021')

const hasCode = (error: unknown, code: string) =>
  error instanceof DatabaseError && error.code === code
