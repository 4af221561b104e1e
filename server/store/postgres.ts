import { PostgresDialect, type PostgresPoolClient } from 'kysely'
import { DatabaseError, Pool, types } from 'pg'

/** How long one statement may take, in milliseconds; PostgreSQL then gives it up. */
const STATEMENT_MS = 10_000

// Counts and times in milliseconds come as texts otherwise; all of ours are far below 2 ** 53.
types.setTypeParser(types.builtins.INT8, Number)

/** PostgreSQL could not be reached, went away, or gave a statement up. What was written last may or may not be kept. */
export class PostgresOutage extends Error {
  constructor(cause: Error) {
    super(cause.message || String(cause), { cause })
  }
}

/** How Kysely speaks to the PostgreSQL at this address. Throws PostgresOutage. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    idleTimeoutMillis: 3000,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    statement_timeout: STATEMENT_MS,
  })
  // A connection that breaks is replaced, and its query rejects. Without a listener it would also
  // end the process: the pool listens to connections that are idle, nobody to those in use.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const connect = async () => {
    const client = await pool.connect().catch(asOutage)
    const query = (text: string, values: unknown[]) => client.query(text, values).catch(asOutage)
    // Kysely's other way to call it, with a cursor, is used by streams alone.
    return {
      query: query as unknown as PostgresPoolClient['query'],
      release: () => client.release(),
    }
  }
  return new PostgresDialect({ pool: { connect, end: () => pool.end() } })
}

/** Classes of errors by which PostgreSQL says that it cannot work now: connection, resources, operator. */
const OUTAGE = /^(?:08|53|57)/

/** Throws the error, as a PostgresOutage unless PostgreSQL answered that the statement is wrong. */
function asOutage(error: Error): never {
  if (error instanceof DatabaseError && !OUTAGE.test(error.code ?? '')) throw error
  throw new PostgresOutage(error)
}

/** Whether PostgreSQL refused a value because a unique column already holds it. */
export const isUniqueViolation = (error: unknown): boolean => hasCode(error, '23505')

/** Whether PostgreSQL refused a text because it holds a character that it cannot keep: U+0000. */
export const isBadText = (error: unknown): boolean => hasCode(error, '22021')

const hasCode = (error: unknown, code: string) =>
  error instanceof DatabaseError && error.code === code
