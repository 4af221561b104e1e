import { PostgresDialect } from 'kysely'
import { DatabaseError, Pool, types } from 'pg'

// Counts and times in milliseconds come as texts otherwise; all of ours are far below 2 ** 53.
types.setTypeParser(types.builtins.INT8, Number)

/** How Kysely speaks to the PostgreSQL at this address. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    idleTimeoutMillis: 3000,
    connectionTimeoutMillis: 5000,
  })
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on('error', () => {})
  return new PostgresDialect({ pool })
}

/** Whether PostgreSQL refused a value because a unique column already holds it. */
export const isUniqueViolation = (error: unknown): boolean => hasCode(error, '23505')

/** Whether PostgreSQL refused a text because it holds a character that it cannot keep: U+0000. */
export const isBadText = (error: unknown): boolean => hasCode(error, '22021')

const hasCode = (error: unknown, code: string) =>
  error instanceof DatabaseError && error.code === code
